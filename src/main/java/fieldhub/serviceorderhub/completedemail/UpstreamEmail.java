package fieldhub.serviceorderhub.completedemail;

import fieldhub.cases.casefile.Cases;
import fieldhub.cases.completedemail.EmailResult;
import fieldhub.platform.security.ApiCaller;
import fieldhub.serviceorderhub.upstream.CompletedEmailAnswer;
import fieldhub.serviceorderhub.upstream.InfoCare;
import fieldhub.serviceorderhub.upstream.InfoCareFailedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** Has InfoCare send the e-mail, which keeps its own rules; never asked twice by itself. */
@ApplicationScoped
public class UpstreamEmail {

  @Inject private Cases cases;
  @Inject private InfoCare infoCare;

  /**
   * Sends it.
   *
   * @throws fieldhub.platform.http.ProblemException NOT_FOUND for a case that is not the caller's
   */
  public EmailResult send(ApiCaller caller, UUID guid, Optional<String> email) {
    cases.ofCaller(caller, guid);
    try {
      return infoCare.sendCompletedEmail(guid, email)
              instanceof CompletedEmailAnswer.NotSent notSent
          ? new EmailResult.NotSent(notSent.reason())
          : new EmailResult.Sent();
    } catch (InfoCareFailedException failure) {
      return new EmailResult.NotSent(text(failure.problem()));
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
