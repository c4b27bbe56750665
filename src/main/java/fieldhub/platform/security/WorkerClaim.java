package fieldhub.platform.security;

import fieldhub.platform.config.Settings;
import fieldhub.platform.config.SettingsGroup;
import fieldhub.platform.http.ProblemException;
import fieldhub.platform.http.ProblemType;
import jakarta.inject.Inject;
import java.security.Principal;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Ties the worker named in a request to the caller's token, where the organisation asks for it with
 * {@code fieldhub.servicemobility.jwt.user-claim} (contract servicemobility 5.3, mode "claims").
 */
@SettingsGroup
public class WorkerClaim {
  private final Optional<String> claim;

  @Inject
  public WorkerClaim(Settings settings) {
    claim = settings.text("fieldhub.servicemobility.jwt.user-claim");
  }

  /**
   * Accepts the worker of a request.
   *
   * @param caller the request's principal
   * @param userName the worker that the body names
   * @throws ProblemException UNAUTHENTICATED if a claim is demanded and the caller's differs or is
   *     absent
   */
  public void check(Principal caller, String userName) {
    if (claim.isEmpty()) {
      return;
    }
    boolean same =
        caller instanceof JsonWebToken token
            && token.getClaim(claim.get()) instanceof String worker
            && !worker.isEmpty()
            && worker.equals(userName);
    if (!same) {
      throw new ProblemException(ProblemType.UNAUTHENTICATED, (String) null);
    }
  }
}
