package fieldhub.serviceorderhub.completedemail;

import fieldhub.cases.completedemail.EmailResult;
import fieldhub.cases.completedemail.SendCompletedEmail;
import fieldhub.platform.http.Json;
import fieldhub.platform.mail.EmailAddress;
import fieldhub.platform.security.ApiCaller;
import fieldhub.platform.security.Roles;
import fieldhub.serviceorderhub.wire.Answer;
import fieldhub.serviceorderhub.wire.BodyFields;
import fieldhub.serviceorderhub.wire.Caller;
import fieldhub.serviceorderhub.wire.QueryNames;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code POST /api/v3/case/send-completed-email} (contract serviceorderhub 5.1). */
@Path("case/send-completed-email")
@ApplicationScoped
@Tag(name = "service order hub: cases")
public class CompletedEmailResource {

  @Inject private SendCompletedEmail here;
  @Inject private UpstreamEmail upstream;
  @Inject private CompletedEmailSettings settings;
  @Inject private Json json;

  @POST
  @RolesAllowed(Roles.PARTNER)
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Sends the final e-mail of a case; result is true, or the text why it was not sent")
  public Answer<CompletedEmailResult> send(
      byte[] body, @Context UriInfo request, @Context SecurityContext security) {
    QueryNames.NONE.read(request);
    BodyFields fields = BodyFields.of(json, body);
    UUID guid = fields.requiredUuid("guid");
    Optional<String> email = fields.email("email", EmailAddress.LONGEST);
    fields.refuseOthers();
    fields.check();
    ApiCaller caller = Caller.of(security);
    EmailResult result =
        settings.isUpstream() ? upstream.send(caller, guid, email) : here.send(caller, guid, email);
    return new Answer<>(CompletedEmailResult.of(result));
  }
}
