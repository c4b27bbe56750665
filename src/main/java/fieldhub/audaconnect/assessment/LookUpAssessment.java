package fieldhub.audaconnect.assessment;

import com.fasterxml.jackson.databind.JsonNode;
import fieldhub.audaconnect.connection.Answer;
import fieldhub.audaconnect.connection.AudaConnect;
import fieldhub.audaconnect.connection.CallFailedException;
import fieldhub.audaconnect.connection.CallProblem;
import fieldhub.audaconnect.wire.VendorFields;
import fieldhub.platform.http.Json;
import fieldhub.platform.http.ProblemException;
import fieldhub.platform.persistence.LockCollisions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Looks up one assessment that was claimed: asks AudaConnect outside any transaction. */
@ApplicationScoped
class LookUpAssessment {

  private static final Logger LOG = Logger.getLogger(LookUpAssessment.class.getName());

  @Inject private AudaConnect audaConnect;
  @Inject private LookUpClaims claims;
  @Inject private Json json;

  void lookUp(LookUpClaim claim) {
    try {
      Answer answer =
          audaConnect.assessmentId(claim.site(), claim.key().originator(), claim.key().number());
      UUID id = understood(answer);
      LockCollisions.outlast(
          () -> {
            claims.found(claim, id, answer.correlationId());
            return id;
          });
    } catch (CallFailedException e) {
      LOG.log(
          Level.WARNING,
          "Assessment {0}: {1}, {2}; Correlation-Id {3}",
          new Object[] {claim.key(), e.problem(), e.getMessage(), e.correlationId()});
      claims.failed(claim, e);
    }
  }

  /** A bare JSON string, or the text without its quotes; nothing at all is nothing found. */
  private UUID understood(Answer answer) throws CallFailedException {
    if (answer.body().length == 0) {
      throw failed(CallProblem.NOT_FOUND, "an empty answer", answer);
    }
    return id(json, answer.body())
        .orElseThrow(() -> failed(CallProblem.BROKEN, "the answer is not an id", answer));
  }

  /** The id in an answer; empty when it holds none (contract audaconnect 6.6). */
  static Optional<UUID> id(Json json, byte[] body) {
    try {
      JsonNode answer = json.answer(body);
      return answer.isTextual() ? VendorFields.id(answer.textValue()) : Optional.empty();
    } catch (ProblemException noJson) {
      return VendorFields.id(new String(body, StandardCharsets.UTF_8));
    }
  }

  private static CallFailedException failed(CallProblem problem, String text, Answer answer) {
    return new CallFailedException(problem, text, Duration.ZERO, answer.correlationId());
  }
}
