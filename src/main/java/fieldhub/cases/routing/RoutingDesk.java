package fieldhub.cases.routing;

import fieldhub.cases.party.Parties;
import fieldhub.platform.audit.Audit;
import fieldhub.platform.http.ProblemException;
import fieldhub.platform.http.ProblemType;
import fieldhub.platform.persistence.SqlStore;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What operators see of the partners' routing and how they change it. Each change is a version: the
 * older ones stay readable and can be restored.
 */
@Stateless
public class RoutingDesk {
  /** Of reasons and summaries. */
  private static final int LONGEST_TEXT = 300;

  private static final String KIND = "routing";

  @Inject private RoutingStore store;
  @Inject private RoutingBook book;
  @Inject private Routing routing;
  @Inject private RecentRequestStore requests;
  @Inject private RuleCheck check;
  @Inject private Parties parties;
  @Inject private Audit audit;
  @Inject private Event<RoutingChanged> changed;
  @Inject private Clock clock;

  /**
   * A version of a partner's routing.
   *
   * @param version the latest when absent
   * @throws ProblemException NOT_FOUND when there is no such partner or version
   */
  public PartnerRules rules(long partner, Optional<Long> version) {
    refuseUnknown(partner);
    long latest = store.version(partner);
    long wanted = version.orElse(latest);
    if (wanted < 0 || wanted > latest) {
      throw new ProblemException(ProblemType.NOT_FOUND, "no such version");
    }
    return store.rules(partner, wanted);
  }

  /** The versions before the given one, newest first, at most {@code limit}. */
  public List<RoutingVersion> versions(long partner, Optional<Long> before, int limit) {
    refuseUnknown(partner);
    return store.versions(partner, before, limit);
  }

  /** Requests before the given one, newest first, at most {@code limit}. */
  public List<RecentRequest> requests(long partner, Optional<RecentRequest.Key> before, int limit) {
    refuseUnknown(partner);
    return requests.list(partner, before, limit);
  }

  /**
   * Why a query of the partner is answered as it is.
   *
   * @throws ProblemException NOT_FOUND when there is no such partner
   */
  public RoutingExplanation explain(long partner, RoutingQuery query) {
    refuseUnknown(partner);
    return routing.explain(partner, query);
  }

  /**
   * Changes a partner's routing, all or nothing; nothing is stored when it stays as it is. It holds
   * on this node at once and on all others within seconds.
   *
   * @param expected the version that the operator has seen; whichever when absent
   * @return the version that holds now
   * @throws ProblemException NOT_FOUND when the partner is unknown or what is to go is not there;
   *     CONFLICT when the version is another one by now; INVALID_REQUEST when the result would name
   *     what does not exist
   */
  public PartnerRules change(
      long partner, RoutingEdit edit, Optional<Long> expected, String operator, String reason) {
    PartnerRules now = rules(partner, Optional.empty());
    refuseOther(expected, now.version());
    PartnerRules next = applied(edit, now);
    RuleDifference<RoutingRule> rules = RuleDifference.of(now.rules(), next.rules());
    RuleDifference<ProviderCompetence> competences =
        RuleDifference.of(now.competences(), next.competences());
    if (rules.isEmpty() && competences.isEmpty()) {
      return now;
    }
    String summary =
        SqlStore.cut(
            "rules: " + rules.summary() + "; competences: " + competences.summary(), LONGEST_TEXT);
    if (!store.insert(
        partner,
        new RoutingVersion(
            next.version(),
            clock.instant().truncatedTo(ChronoUnit.MILLIS),
            operator,
            reason,
            summary))) {
      throw otherVersion();
    }
    store.endRules(partner, next.version(), rules.ended());
    store.insertRules(partner, next.version(), rules.begun());
    store.endCompetences(partner, next.version(), competences.ended());
    store.insertCompetences(partner, next.version(), competences.begun());
    audit.record(
        operator,
        "routing.change",
        KIND,
        Long.toString(partner),
        "version " + next.version() + ": " + summary + ": " + reason);
    changed.fire(new RoutingChanged(partner));
    return next;
  }

  /**
   * Makes a partner's routing as it was in a version; that is a new version.
   *
   * @throws ProblemException as {@link #change}
   */
  public PartnerRules restore(
      long partner, long version, Optional<Long> expected, String operator, String reason) {
    RoutingEdit edit = RoutingEdit.to(rules(partner, Optional.of(version)));
    String why = SqlStore.cut("as version " + version + ": " + reason, LONGEST_TEXT);
    return change(partner, edit, expected, operator, why);
  }

  /**
   * Which of the last requests a change would answer otherwise. Nothing is changed.
   *
   * @param last how many requests are tried at most
   * @throws ProblemException as {@link #change}
   */
  public DryRun dryRun(long partner, RoutingEdit edit, int last) {
    PartnerRules now = rules(partner, Optional.empty());
    PartnerRules then = applied(edit, now);
    Map<RoutingQuery, Long> queries = requests.queries(partner, last);
    return DryRun.of(
        queries, now, now.compiled(book.enabled(now)), then, then.compiled(book.enabled(then)));
  }

  private PartnerRules applied(RoutingEdit edit, PartnerRules now) {
    Collection<Long> unknown = edit.unknown(now);
    if (!unknown.isEmpty()) {
      throw new ProblemException(ProblemType.NOT_FOUND, "there is no " + unknown.iterator().next());
    }
    PartnerRules next = edit.applied(now);
    check.check(next);
    return next;
  }

  private void refuseUnknown(long partner) {
    if (parties.partner(partner).isEmpty()) {
      throw new ProblemException(ProblemType.NOT_FOUND, "no such partner");
    }
  }

  private static void refuseOther(Optional<Long> expected, long version) {
    if (expected.isPresent() && expected.get() != version) {
      throw otherVersion();
    }
  }

  private static ProblemException otherVersion() {
    return new ProblemException(
        ProblemType.CONFLICT, "The routing was changed by somebody else; read it again");
  }
}
