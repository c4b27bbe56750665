package fieldhub.cases.requestlog;

import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;

import fieldhub.cases.casefile.Cases;
import fieldhub.platform.alert.Alerts;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a reconciliation does with one case in the hub's own database. Findings are noted before
 * they are repaired, so that a crash in between neither loses nor doubles them; each method is a
 * transaction of its own.
 */
@Stateless
@PermitAll
@TransactionAttribute(REQUIRES_NEW)
public class CaseCheck {

  private static final int MOST_CORRECTIONS = 5;
  private static final String LOST = "reconciliation.case-lost";

  /** Owner of what others posted at InfoCare; no user can have this name. */
  private static final String FOREIGN = "(infocare)";

  @Inject private Cases cases;
  @Inject private EntryRules rules;
  @Inject private OutgoingCallStore calls;
  @Inject private CaseCalls log;
  @Inject private ExternalRequestStore requests;
  @Inject private UpstreamStore upstream;
  @Inject private CaseLogStore logs;
  @Inject private FindingStore findings;
  @Inject private Alerts alerts;
  @Inject private Clock clock;

  /**
   * Every outgoing call of the hub against exactly one entry; what lacks one gets one.
   *
   * @return how many calls have their one entry
   */
  public long callsAgainstLog(Run run, DueCase due) {
    List<OutgoingCallStore.LoggedTimes> wrong = calls.notOnce(due.id());
    for (OutgoingCallStore.LoggedTimes call : wrong) {
      String detail =
          "call " + call.id() + " of type " + call.type() + " has " + call.entries() + " entries";
      if (call.entries() > 0) {
        note(run, due, Verdict.DOUBLED, call.firstEntry(), 0, detail);
      } else {
        writeAgain(due, call).ifPresent(it -> note(run, due, Verdict.UNLOGGED, it, 0, detail));
      }
    }
    return calls.count(due.id()) - wrong.stream().filter(it -> it.entries() > 1).count();
  }

  private Optional<Long> writeAgain(DueCase due, OutgoingCallStore.LoggedTimes call) {
    return cases
        .findById(due.id())
        .flatMap(it -> log.write(it, call.id().toString(), again(call, due.id())))
        .map(ExternalRequest::id);
  }

  /**
   * Compares with what InfoCare has, notes what is found, and does what is to be done here.
   *
   * @param settled entries posted after this time may not be shown yet
   */
  public ToRepair compare(Run run, DueCase due, List<FoundEntry> found, Instant settled) {
    List<SentEntry> own = upstream.own(due.id(), settled);
    List<SentEntry> sent = own.stream().filter(it -> !it.isGivenUp()).toList();
    Comparison result = Comparison.of(sent, found, upstream.known(due.id()));
    arrived(run, due, result.matched());
    result.doubled().forEach(it -> acceptCopy(run, due, it));
    result.foreign().forEach(it -> takeOver(run, due, it));
    List<Long> posts = new ArrayList<>();
    for (SentEntry each : result.missing()) {
      note(run, due, Verdict.MISSING, each.id(), 0, "not at InfoCare: " + name(each));
      posts.add(each.id());
    }
    Set<Long> hopeless =
        own.stream()
            .filter(SentEntry::isGivenUp)
            .map(SentEntry::id)
            .collect(Collectors.toCollection(HashSet::new));
    for (Comparison.Pair each : result.different()) {
      (correct(run, due, each) ? posts : hopeless).add(each.sent().id());
    }
    return new ToRepair(
        posts,
        result.matched().size(),
        result.pending().size(),
        hopeless,
        unverified(run, due, result.pending()));
  }

  private Set<Long> unverified(Run run, DueCase due, List<SentEntry> pending) {
    if (pending.isEmpty()) {
      return Set.of();
    }
    Set<Long> unverified = findings.underRepair(run.id(), due.id());
    unverified.retainAll(pending.stream().map(SentEntry::id).toList());
    return unverified;
  }

  /** InfoCare has this number for the case. */
  public void learned(DueCase due, long upstreamCase) {
    if (logs.learn(due.id(), upstreamCase)) {
      alerts.settle(LOST, due.guid().toString());
    }
  }

  /**
   * InfoCare does not know the case.
   *
   * @return what that says of the case
   */
  public CheckedCase.Result unknownThere(DueCase due) {
    logs.unknownThere(due.id(), clock.instant());
    OptionalLong known = logs.upstreamId(due.id());
    if (known.isEmpty()) {
      return CheckedCase.Result.UNKNOWN_THERE;
    }
    alerts.raise(
        LOST,
        due.guid().toString(),
        "InfoCare had this case as "
            + known.getAsLong()
            + " and says now that it does not know it. Its log cannot be compared; ask InfoCare.");
    return CheckedCase.Result.LOST_THERE;
  }

  /** An entry as it is posted, with its texts. */
  public LogEntry expected(long entryId) {
    return upstream.find(entryId).orElseThrow().expected();
  }

  /** InfoCare said that it has the entry. */
  public void posted(long entryId) {
    upstream.posted(List.of(entryId), clock.instant());
  }

  /** InfoCare may have the entry, nobody can tell; its absence says nothing for a while. */
  public void perhapsPosted(long entryId) {
    upstream.tried(entryId, clock.instant());
  }

  private void arrived(Run run, DueCase due, List<Comparison.Pair> matched) {
    List<Long> news = new ArrayList<>();
    for (Comparison.Pair each : matched) {
      SentEntry entry = each.sent();
      if (entry.state() == UpstreamState.UNKNOWN) {
        String detail = "arrived after all: " + name(entry);
        note(run, due, Verdict.RESOLVED, entry.id(), each.found().id(), detail);
      }
      if (entry.state() != UpstreamState.POSTED) {
        news.add(entry.id());
      }
    }
    upstream.posted(news, clock.instant());
  }

  private void acceptCopy(Run run, DueCase due, Comparison.Pair copy) {
    long id = copy.found().id();
    note(run, due, Verdict.DOUBLED, copy.sent().id(), id, "a further copy of " + name(copy.sent()));
    upstream.know(due.id(), id, Verdict.DOUBLED, copy.sent().id(), clock.instant());
  }

  private void takeOver(Run run, DueCase due, FoundEntry found) {
    Instant now = clock.instant();
    note(run, due, Verdict.FOREIGN, 0, found.id(), "of type " + found.entry().type());
    upstream.know(due.id(), found.id(), Verdict.FOREIGN, null, now);
    LogEntry entry = rules.keptForeign(found.entry()).forCase(due.id());
    String key = due.id() + "/" + found.id();
    requests.insert(due.id(), Origin.FOREIGN, FOREIGN, key, entry, found.createdAt().orElse(now));
  }

  /**
   * What InfoCare keeps cannot be changed there: a further entry names the one it corrects.
   *
   * @return false when it was corrected often enough
   */
  private boolean correct(Run run, DueCase due, Comparison.Pair pair) {
    SentEntry entry = pair.sent();
    long id = pair.found().id();
    String detail = "says something else at InfoCare: " + name(entry);
    note(run, due, Verdict.DIFFERENT, entry.id(), id, detail);
    upstream.know(due.id(), id, Verdict.DIFFERENT, entry.id(), clock.instant());
    if (entry.corrections() >= MOST_CORRECTIONS) {
      upstream.state(entry.id(), UpstreamState.DIFFERENT, "InfoCare changes what it is given");
      return false;
    }
    upstream.corrected(entry.id(), base(entry), entry.corrections() + 1);
    return true;
  }

  /** What the tracking ids of its corrections begin with. */
  private static String base(SentEntry entry) {
    String id = entry.trackingId().orElse(Long.toString(entry.id()));
    int end = id.lastIndexOf(UpstreamStore.CORRECTED);
    return entry.corrections() == 0 || end < 0 ? id : id.substring(0, end);
  }

  private void note(
      Run run, DueCase due, Verdict verdict, long entryId, long upstreamId, String detail) {
    findings.note(run.id(), due.id(), verdict, entryId, upstreamId, detail, clock.instant());
  }

  private static String name(SentEntry entry) {
    return entry.type() + " " + entry.trackingId().orElse("");
  }

  private static LogEntry again(OutgoingCallStore.LoggedTimes call, long caseId) {
    return LogEntry.of(
            call.type(),
            call.status(),
            caseId,
            call.id().toString(),
            Optional.empty(),
            Optional.empty())
        .at(
            Optional.ofNullable(call.url()),
            "written again by the reconciliation; called at " + call.calledAt());
  }
}
