package fieldhub.serviceorderhub.upstream;

import fieldhub.cases.requestlog.EntryLogged;
import fieldhub.cases.requestlog.LogEntry;
import fieldhub.cases.requestlog.PostableEntry;
import fieldhub.cases.requestlog.UpstreamEntries;
import fieldhub.cases.requestlog.UpstreamState;
import fieldhub.platform.http.Json;
import fieldhub.platform.journey.JourneyKey;
import fieldhub.platform.journey.KeyKind;
import fieldhub.platform.outbox.Attempted;
import fieldhub.platform.outbox.Delivery;
import fieldhub.platform.outbox.OperatorActed;
import fieldhub.platform.outbox.Outbox;
import fieldhub.platform.outbox.OutboxMessage;
import fieldhub.platform.outbox.OutboxSender;
import fieldhub.platform.outbox.OutboxState;
import fieldhub.platform.outbox.Outcome;
import fieldhub.platform.persistence.LockCollisions;
import fieldhub.serviceorderhub.upstream.InfoCareFailedException.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.OptionalLong;

/**
 * Brings the hub's own log entries to InfoCare, by the outbox (contract serviceorderhub 5.3). The
 * tracking id makes a repetition harmless where InfoCare keeps to it, and lets an unknown outcome
 * be looked up.
 */
@ApplicationScoped
public class LogEntrySender implements OutboxSender {

  private static final String DESTINATION = "infocare";

  @Inject private InfoCare infoCare;
  @Inject private UpstreamEntries entries;
  @Inject private Outbox outbox;
  @Inject private InfoCareSettings settings;
  @Inject private Clock clock;
  @Inject private Json json;

  /** What the outbox keeps: the entry itself stands in the log and never changes. */
  public record Reference(long entry) {}

  /** With an upstream each of the hub's own entries is queued in the transaction that logs it. */
  void logged(@Observes EntryLogged logged) {
    if (infoCare.configured()) {
      long entry = logged.request().id();
      outbox.enqueue(
          LogEntry.OUTBOX_KIND,
          DESTINATION,
          new JourneyKey(KeyKind.CASE, logged.caseFile().guid().toString()),
          json.write(new Reference(entry)));
      entries.waiting(entry);
    }
  }

  /** The entry's state changes in the transaction that writes the attempt. */
  void attempted(@Observes Attempted attempt) {
    if (attempt.message().kind().equals(LogEntry.OUTBOX_KIND)) {
      entries.attempted(reference(attempt.message()), attempt.state(), attempt.delivery().detail());
      if (attempt.lookUp() == 0 && attempt.state() == OutboxState.UNKNOWN) {
        entries.tried(reference(attempt.message()), attempt.endedAt());
      }
    }
  }

  /** What an operator took out is not on its way any more; what is sent again is. */
  void acted(@Observes OperatorActed act) {
    if (act.message().kind().equals(LogEntry.OUTBOX_KIND)) {
      entries.ruledByOperator(reference(act.message()), act.state());
    }
  }

  @Override
  public String kind() {
    return LogEntry.OUTBOX_KIND;
  }

  @Override
  public boolean looksUp() {
    return true;
  }

  @Override
  public boolean isResting() {
    return !infoCare.logRests().isZero();
  }

  @Override
  public Delivery send(OutboxMessage message) {
    PostableEntry entry = entries.find(reference(message)).orElse(null);
    if (entry == null || entry.state() == UpstreamState.POSTED) {
      return new Delivery(Outcome.WITHDRAWN, "InfoCare has it already; nothing was sent");
    }
    try {
      long upstreamCase = upstreamCase(entry);
      OptionalLong id = infoCare.log(upstreamCase, entry.entry());
      return new Delivery(
          Outcome.SUCCEEDED,
          id.isPresent() ? "InfoCare's external request " + id.getAsLong() : "stored by InfoCare");
    } catch (UnknownCaseException e) {
      return new Delivery(Outcome.WITHDRAWN, "InfoCare does not know the case; not posted");
    } catch (InfoCareFailedException e) {
      return failed(e);
    }
  }

  /** By the tracking id among what InfoCare shows with the case. */
  @Override
  public Delivery lookUp(OutboxMessage message) {
    PostableEntry entry = entries.find(reference(message)).orElse(null);
    if (entry == null) {
      return new Delivery(Outcome.WITHDRAWN, "the entry is gone");
    }
    try {
      boolean there =
          infoCare.caseWithRequests(entry.guid()).requests().stream()
              .anyMatch(it -> it.entry().trackingId().equals(entry.entry().trackingId()));
      return there ? new Delivery(Outcome.SUCCEEDED, "looked up: InfoCare has it") : absent(entry);
    } catch (InfoCareFailedException e) {
      return new Delivery(Outcome.UNKNOWN, "not looked up: " + e.getMessage(), e.patience());
    }
  }

  /** InfoCare may show late what it has: posted again too early it would stand there twice. */
  private Delivery absent(PostableEntry entry) {
    Duration left =
        entry
            .triedAt()
            .map(at -> Duration.between(clock.instant(), at.plus(settings.settleTime())))
            .orElse(Duration.ZERO);
    return left.compareTo(Duration.ZERO) > 0
        ? new Delivery(Outcome.UNKNOWN, "looked up: InfoCare does not show it yet", left)
        : new Delivery(Outcome.FAILED, "looked up: InfoCare does not have it");
  }

  /** Learned once, with the first entry of a case. */
  private long upstreamCase(PostableEntry entry)
      throws InfoCareFailedException, UnknownCaseException {
    if (entry.upstreamCase().isPresent()) {
      return entry.upstreamCase().getAsLong();
    }
    try {
      long id = infoCare.caseWithRequests(entry.guid()).id();
      LockCollisions.outlast(
          () -> {
            entries.learned(entry.caseId(), id);
            return id;
          });
      return id;
    } catch (InfoCareFailedException e) {
      if (e.problem() != Problem.NOT_FOUND) {
        // Nothing was posted, whatever became of the question.
        throw new InfoCareFailedException(
            e.problem() == Problem.UNKNOWN ? Problem.FAILED : e.problem(),
            "the case's number is not known: " + e.getMessage(),
            e.patience());
      }
      LockCollisions.outlast(
          () -> {
            entries.unknownCase(entry);
            return entry;
          });
      throw new UnknownCaseException();
    }
  }

  private static Delivery failed(InfoCareFailedException e) {
    Outcome outcome =
        switch (e.problem()) {
          case UNKNOWN -> Outcome.UNKNOWN;
          case FAILED, BUSY -> Outcome.FAILED;
          case REFUSED, NOT_FOUND -> Outcome.REFUSED;
        };
    return new Delivery(outcome, e.getMessage(), e.patience());
  }

  private long reference(OutboxMessage message) {
    return json.read(message.body(), Reference.class).entry();
  }

  /** InfoCare has no such case. */
  private static final class UnknownCaseException extends Exception {
    private static final long serialVersionUID = 1L;
  }
}
