package fieldhub.operations.status;

import fieldhub.platform.http.StatusCodes;
import fieldhub.platform.security.Roles;
import fieldhub.platform.security.TokenSettings;
import fieldhub.platform.security.WebhookLogin;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Which version runs in which modes, with a warning for each that weakens it. */
@Path("status")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "operations: status")
public class StatusResource {
  @Inject private TokenSettings tokens;
  @Inject private WebhookLogin webhooks;
  @Inject private StatusCodes codes;
  @Inject private StatusSettings settings;
  @Inject private Clock clock;

  @GET
  @RolesAllowed(Roles.VIEWER)
  @Operation(summary = "Version, modes and warnings")
  public HubStatus show() {
    return new HubStatus(
        settings.version(),
        Runtime.version().toString(),
        clock.instant(),
        settings.demo(),
        tokens.trustsUpstream() ? "trust-upstream" : "verify",
        webhooks.proof().name().toLowerCase(Locale.ROOT),
        codes.documented() ? "documented" : "http",
        warnings());
  }

  private List<String> warnings() {
    List<String> warnings = new ArrayList<>();
    if (tokens.trustsUpstream()) {
      warnings.add("fieldhub.servicemobility.jwt.mode=trust-upstream: tokens are not verified");
    }
    if (webhooks.proof() == WebhookLogin.Proof.NONE) {
      warnings.add("fieldhub.servicemobility.webhooks.auth=none: anybody can send webhooks");
    }
    if (settings.demo()) {
      warnings.add("fieldhub.demo=true: invented data, and the sandbox's key is accepted");
    }
    return warnings;
  }
}
