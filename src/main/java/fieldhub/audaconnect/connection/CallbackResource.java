package fieldhub.audaconnect.connection;

import fieldhub.platform.config.Readiness;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * Where AudaConnect sends a browser after consent was given or denied (contract audaconnect 2.3).
 * Open to everybody: who comes proves himself by the state that the hub gave out.
 */
@Path("oauth/callback")
@ApplicationScoped
public class CallbackResource {

  @Inject private ConnectSite connectSite;
  @Inject private AudaConnectSettings settings;
  @Inject private Readiness readiness;

  /** Always a page for a person. */
  @GET
  @PermitAll
  @Operation(hidden = true)
  public Response back(
      @QueryParam("state") String state,
      @QueryParam("code") String code,
      @QueryParam("error") String error,
      @QueryParam("error_description") String description) {
    ConnectOutcome outcome;
    if (!readiness.ready()) {
      outcome = ConnectOutcome.failed(503, "The hub is not ready.", "Reload this page shortly.");
    } else if (!settings.isUsed()) {
      outcome = ConnectOutcome.failed(409, AudaConnectSettings.NOT_SET + ".", "Then begin again.");
    } else {
      outcome =
          connectSite.complete(
              new ConnectSite.Comeback(
                  given(state), given(code), given(error), given(description)));
    }
    return Response.status(outcome.status())
        .type("text/html;charset=UTF-8")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header("Referrer-Policy", "no-referrer")
        .header("Content-Security-Policy", CallbackPage.policy())
        .header("X-Content-Type-Options", "nosniff")
        .entity(CallbackPage.of(outcome))
        .build();
  }

  private static String given(String parameter) {
    return parameter == null ? "" : parameter.strip();
  }
}
