package fieldhub.serviceorderhub.completedemail;

import fieldhub.cases.casefile.CaseFile;
import fieldhub.cases.casefile.Cases;
import fieldhub.cases.completedemail.EmailResult;
import fieldhub.cases.requestlog.CaseCalls;
import fieldhub.cases.requestlog.OwnCall;
import fieldhub.platform.persistence.Ids;
import fieldhub.platform.persistence.LockCollisions;
import fieldhub.platform.security.ApiCaller;
import fieldhub.serviceorderhub.upstream.CompletedEmailAnswer;
import fieldhub.serviceorderhub.upstream.InfoCare;
import fieldhub.serviceorderhub.upstream.InfoCareFailedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Has InfoCare send the e-mail, which keeps its own rules; never asked twice by itself. */
@ApplicationScoped
public class UpstreamEmail {

  private static final Logger LOG = Logger.getLogger(UpstreamEmail.class.getName());

  private final Cases cases;
  private final InfoCare infoCare;
  private final CaseCalls calls;
  private final Clock clock;

  @Inject
  public UpstreamEmail(Cases cases, InfoCare infoCare, CaseCalls calls, Clock clock) {
    this.cases = cases;
    this.infoCare = infoCare;
    this.calls = calls;
    this.clock = clock;
  }

  /** For the container's proxy. */
  protected UpstreamEmail() {
    this(null, null, null, null);
  }

  /**
   * Sends it, and logs the call at the case (5.1).
   *
   * @throws fieldhub.platform.http.ProblemException NOT_FOUND for a case that is not the caller's
   */
  public EmailResult send(ApiCaller caller, UUID guid, Optional<String> email) {
    CaseFile caseFile = cases.ofCaller(caller, guid);
    Instant start = clock.instant();
    EmailResult result;
    Optional<String> problem = Optional.empty();
    try {
      result =
          infoCare.sendCompletedEmail(guid, email) instanceof CompletedEmailAnswer.NotSent notSent
              ? new EmailResult.NotSent(notSent.reason())
              : new EmailResult.Sent();
    } catch (InfoCareFailedException failure) {
      problem = Optional.of(failure.problem() + ": " + failure.getMessage());
      result = new EmailResult.NotSent(text(failure.problem()));
    }
    String words = result instanceof EmailResult.NotSent notSent ? notSent.reason() : "sent";
    log(
        new OwnCall(
            Ids.next(),
            OwnCall.COMPLETED_EMAIL,
            result instanceof EmailResult.Sent,
            Optional.empty(),
            start,
            Optional.of("send-completed-email of " + guid),
            Optional.of(words),
            problem,
            caseFile.journeyKeys()));
    return result;
  }

  /** The e-mail has left: an error for want of its entry would have the caller ask for a second. */
  private void log(OwnCall call) {
    try {
      LockCollisions.outlast(() -> calls.record(call));
    } catch (RuntimeException e) {
      LOG.log(
          Level.WARNING,
          e,
          () ->
              "%s, %s: the call is not in the log of its case"
                  .formatted(call.request().orElse(""), call.response().orElse("")));
    }
  }

  /** What InfoCare said in the matter is for operators. */
  private static String text(InfoCareFailedException.Problem problem) {
    return switch (problem) {
      case REFUSED -> "InfoCare refused to send the e-mail; it was not sent";
      case NOT_FOUND -> "InfoCare does not know the case; the e-mail was not sent";
      case FAILED, BUSY ->
          "InfoCare cannot be asked at the moment; the e-mail was not sent and is not kept: ask again later";
      case UNKNOWN ->
          "It is not known whether InfoCare sent the e-mail. It is not sent again by itself; ask the receiver"
              + " before you ask for it again";
    };
  }
}
