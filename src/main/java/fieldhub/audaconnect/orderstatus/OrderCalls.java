package fieldhub.audaconnect.orderstatus;

import fieldhub.audaconnect.connection.AudaConnectSettings;
import fieldhub.audaconnect.connection.CallFailedException;
import fieldhub.audaconnect.connection.CallProblem;
import fieldhub.cases.requestlog.CaseCalls;
import fieldhub.cases.requestlog.OwnCall;
import fieldhub.platform.journey.JourneyKey;
import fieldhub.platform.journey.KeyKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Fetches of Inpart orders belong into the log of the case that the order is linked to (contract
 * serviceorderhub 5.3); in the transaction of their outcome.
 */
@ApplicationScoped
class OrderCalls {

  private static final String TYPE = "audaConnectOrder";

  @Inject private CaseCalls calls;
  @Inject private AudaConnectSettings settings;

  void succeeded(OrderClaim claim, String correlationId, Instant at) {
    record(claim, true, "Correlation-Id " + correlationId, at);
  }

  /** One that was held back was no call. */
  void failed(OrderClaim claim, CallFailedException failure, Instant at) {
    if (failure.problem() != CallProblem.RESTING) {
      record(claim, false, failure.problem() + ": " + failure.getMessage(), at);
    }
  }

  private void record(OrderClaim claim, boolean succeeded, String message, Instant at) {
    calls.record(
        new OwnCall(
            claim.token(),
            TYPE,
            succeeded,
            Optional.of(settings.baseUrl() + "/v1/bmsapi/partsorders/" + claim.order()),
            at,
            Optional.empty(),
            Optional.empty(),
            Optional.of(message),
            List.of(new JourneyKey(KeyKind.PARTS_ORDER, claim.order().toString()))));
  }
}
