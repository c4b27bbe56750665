package fieldhub.serviceorderhub.webhook;

import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;

import fieldhub.cases.casefile.AdoptCase;
import fieldhub.cases.casefile.CaseFile;
import fieldhub.cases.requestlog.UpstreamEntries;
import fieldhub.platform.alert.Alerts;
import fieldhub.platform.inbox.InboxDesk;
import fieldhub.platform.inbox.InboxState;
import fieldhub.platform.journey.Journey;
import fieldhub.platform.journey.JourneyKey;
import fieldhub.platform.journey.KeyKind;
import fieldhub.platform.retry.BackOff;
import fieldhub.serviceorderhub.upstream.InfoCareFailedException;
import fieldhub.serviceorderhub.upstream.InfoCareFailedException.Problem;
import fieldhub.serviceorderhub.upstream.UpstreamCase;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Claims cases that are to be read from InfoCare's hub and applies what came of it, each in a
 * transaction of its own, so that the call between them stands outside any.
 */
@Stateless
@TransactionAttribute(REQUIRES_NEW)
public class CaseFetches {

  private static final BackOff PAUSES = new BackOff(Duration.ofSeconds(2), Duration.ofMinutes(10));

  /** A webhook may come before the case can be read. */
  private static final int PATIENT_ATTEMPTS = 3;

  /** So many in vain, about a quarter of an hour, whatever the cause, and somebody is told. */
  private static final int SILENT_ATTEMPTS = 8;

  private static final Set<Problem> DECIDED = Set.of(Problem.NOT_FOUND, Problem.REFUSED);

  @Inject private CaseFetchStore store;
  @Inject private AdoptCase adoption;
  @Inject private UpstreamEntries entries;
  @Inject private InboxDesk inbox;
  @Inject private Alerts alerts;
  @Inject private Journey journey;
  @Inject private Clock clock;

  /** The case is to be fetched; the message waits for it. */
  public void wish(UUID guid, UUID message) {
    store.wish(guid, message, clock.instant());
  }

  /**
   * Takes the case that is due longest; those that another node fetches are passed over. Of one
   * that was tried often in vain people are told, and it is tried on.
   */
  public Optional<CaseFetch> claimNext() {
    Optional<CaseFetch> claim = store.claimNext(clock.instant());
    claim.filter(it -> it.attempt() == SILENT_ATTEMPTS + 1).ifPresent(this::tellOf);
    return claim;
  }

  private void tellOf(CaseFetch claim) {
    alerts.raise(
        UnknownCase.ALERT,
        claim.guid().toString(),
        "InfoCare's hub told of case %s, but it could not be read there in %d attempts: %s. It is tried on, the webhooks wait in the inbox. See that fieldhub.serviceorderhub.upstream's address and token are right and InfoCare answers"
            .formatted(
                claim.guid(),
                claim.attempt() - 1,
                claim.lastError().orElse("its outcome could not be stored, see the log")));
  }

  /**
   * Takes the case over.
   *
   * @param asOf when it was asked for
   * @return the messages that waited for it and are due now; none when the claim was lost
   */
  public List<UUID> apply(CaseFetch claim, UpstreamCase found, Instant asOf) {
    if (!store.hold(claim)) {
      return List.of();
    }
    try {
      CaseFile adopted = adoption.adopt(claim.guid(), found.content(), asOf);
      entries.learned(adopted.id(), found.id());
    } catch (IllegalArgumentException e) {
      park(claim, "InfoCare's answer has a field of another type than it can have");
      return List.of();
    }
    List<UUID> waiting = store.waiting(claim.guid());
    List<UUID> due = waiting.stream().filter(this::isDue).toList();
    store.done(claim.guid());
    alerts.settle(UnknownCase.ALERT, claim.guid().toString());
    return due;
  }

  /** What somebody discarded stays so; what was not tried yet comes to its turn by itself. */
  private boolean isDue(UUID message) {
    boolean open =
        inbox.entry(message).filter(it -> it.state() != InboxState.DISCARDED).isPresent();
    return open && inbox.retry(message);
  }

  /** Has it tried again later, or parks it with an alert. */
  public void fail(CaseFetch claim, InfoCareFailedException failure) {
    if (!store.hold(claim)) {
      return;
    }
    if (DECIDED.contains(failure.problem()) && claim.attempt() >= PATIENT_ATTEMPTS) {
      park(claim, failure.getMessage());
      return;
    }
    Duration pause =
        BackOff.longer(
            PAUSES.after(claim.attempt(), ThreadLocalRandom.current()), failure.patience());
    store.again(claim, failure.getMessage(), clock.instant().plus(pause));
  }

  /** Has it tried again later, when what was read could not be stored. */
  public void failUnexpectedly(CaseFetch claim) {
    if (store.hold(claim)) {
      Duration pause = PAUSES.after(claim.attempt(), ThreadLocalRandom.current());
      store.again(claim, "it could not be taken over, see the log", clock.instant().plus(pause));
    }
  }

  private void park(CaseFetch claim, String why) {
    String guid = claim.guid().toString();
    store.park(claim, why, clock.instant());
    alerts.raise(
        UnknownCase.ALERT,
        guid,
        "InfoCare's hub told of case %s, but it could not be read there: %s. It is read again only when one of its webhooks, which are kept in the inbox, comes to its turn again; that can be had at once by retrying it under /operations/inbox"
            .formatted(guid, why));
    journey.record("case.fetch-parked", guid, why, List.of(new JourneyKey(KeyKind.CASE, guid)));
  }
}
