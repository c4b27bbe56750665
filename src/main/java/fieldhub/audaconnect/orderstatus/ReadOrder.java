package fieldhub.audaconnect.orderstatus;

import fieldhub.audaconnect.connection.Answer;
import fieldhub.audaconnect.connection.AudaConnect;
import fieldhub.audaconnect.connection.CallFailedException;
import fieldhub.audaconnect.connection.CallProblem;
import fieldhub.platform.http.ProblemException;
import fieldhub.platform.persistence.LockCollisions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Reads one order that was claimed: asks AudaConnect outside any transaction, then applies. */
@ApplicationScoped
class ReadOrder {

  private static final Logger LOG = Logger.getLogger(ReadOrder.class.getName());

  @Inject private AudaConnect audaConnect;
  @Inject private PartsOrderReader reader;
  @Inject private OrderReadClaims claims;

  void read(OrderClaim claim) {
    Optional<Instant> startedAt = LockCollisions.outlast(() -> claims.begin(claim));
    if (startedAt.isEmpty()) {
      noteLost(claim, false);
      return;
    }
    try {
      Answer answer = audaConnect.partsOrder(claim.site(), claim.order());
      OrderAnswer orders = understood(answer);
      if (orders.withoutId() > 0) {
        LOG.log(
            Level.WARNING,
            "Inpart order {0}: {1} elements of the answer have no usable PartsOrderId; Correlation-Id {2}",
            new Object[] {claim.order(), orders.withoutId(), answer.correlationId()});
      }
      noteLost(
          claim,
          LockCollisions.outlast(
              () -> claims.apply(claim, orders, answer.correlationId(), startedAt.get())));
    } catch (CallFailedException e) {
      LOG.log(
          e.problem() == CallProblem.RESTING ? Level.FINE : Level.WARNING, // told once, as it began
          "Inpart order {0} of site {1}: {2}, {3}; Correlation-Id {4}",
          new Object[] {
            claim.order(), claim.site(), e.problem(), e.getMessage(), e.correlationId()
          });
      fail(claim, e);
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "Inpart order " + claim.order() + " failed unexpectedly", e);
      fail(claim, broken("reading it failed unexpectedly, see the log", ""));
    }
  }

  private void fail(OrderClaim claim, CallFailedException failure) {
    noteLost(claim, LockCollisions.outlast(() -> claims.fail(claim, failure)));
  }

  /** What cannot be read now may be readable later: a broken answer counts as a broken server. */
  private OrderAnswer understood(Answer answer) throws CallFailedException {
    try {
      return reader.read(answer.body());
    } catch (ProblemException e) {
      throw broken("the answer cannot be read: " + e.getMessage(), answer.correlationId());
    }
  }

  private static CallFailedException broken(String text, String correlationId) {
    return new CallFailedException(CallProblem.BROKEN, text, Duration.ZERO, correlationId);
  }

  private static void noteLost(OrderClaim claim, boolean settled) {
    if (!settled) {
      LOG.log(Level.WARNING, "Inpart order {0}: its claim ran out meanwhile", claim.order());
    }
  }
}
