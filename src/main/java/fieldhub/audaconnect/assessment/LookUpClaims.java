package fieldhub.audaconnect.assessment;

import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;

import fieldhub.audaconnect.connection.AudaConnect;
import fieldhub.audaconnect.connection.CallFailedException;
import fieldhub.parts.inpart.InpartOrders;
import fieldhub.platform.alert.Alerts;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Claims assessments whose id is wanted and stores what came of it, each in a transaction of its
 * own, so that the call between them stands outside any.
 */
@Stateless
@PermitAll
@TransactionAttribute(REQUIRES_NEW)
public class LookUpClaims {

  /** An assessment could not be found and a person must look; its subject is the entry's id. */
  static final String ALERT = "audaconnect.assessment";

  @Inject private LookUpStore store;
  @Inject private AudaConnect audaConnect;
  @Inject private AssessmentStore assessments;
  @Inject private AssessmentTrail trail;
  @Inject private InpartOrders orders;
  @Inject private Alerts alerts;
  @Inject private Clock clock;

  /**
   * Takes the assessment that is due longest, of a site that is not left alone for now.
   *
   * @param notOf sites of which enough are looked up already
   */
  public Optional<LookUpClaim> claimNext(Set<String> notOf) {
    Set<String> none = new HashSet<>(notOf);
    none.addAll(audaConnect.resting());
    return store.claimNext(none, clock.instant());
  }

  /** This node still looks these up. */
  public void extend(Collection<LookUpClaim> claims) {
    store.extend(claims);
  }

  /** AudaConnect knows it: its orders, and those to come, belong to its work order or case. */
  public void found(LookUpClaim claim, UUID assessmentId, String correlationId) {
    Optional<Assessment> entry = assessments.lock(claim.id());
    if (entry.isPresent() && store.found(claim, assessmentId, correlationId, clock.instant())) {
      orders.belong(assessmentId, entry.get().owner());
      trail.found(entry.get(), assessmentId);
      alerts.settle(ALERT, claim.id().toString());
    }
  }

  /** AudaConnect does not know it, or does not say: tried again later, or left to a person. */
  public void failed(LookUpClaim claim, CallFailedException failure) {
    NextLookUp next =
        NextLookUp.after(
            failure.problem(), claim.attempts(), failure.patience(), ThreadLocalRandom.current());
    boolean stored =
        store.failed(claim, next, failure.getMessage(), failure.correlationId(), clock.instant());
    if (stored && next.state() != AssessmentState.WAITING) {
      alerts.raise(
          ALERT,
          claim.id().toString(),
          "Assessment %s could not be found at AudaConnect: %s. Its orders are not matched. Correct originator and number, or retry it, under /operations/audaconnect/assessments"
              .formatted(claim.key(), failure.getMessage()));
    }
  }
}
