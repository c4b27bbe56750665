package fieldhub.serviceorderhub.requestlog;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fieldhub.cases.requestlog.LogEntry;
import fieldhub.cases.requestlog.LogRequest;
import fieldhub.platform.http.Json;
import fieldhub.platform.persistence.LockCollisions;
import fieldhub.platform.security.ApiCaller;
import fieldhub.platform.security.Roles;
import fieldhub.serviceorderhub.wire.Answer;
import fieldhub.serviceorderhub.wire.BodyFields;
import fieldhub.serviceorderhub.wire.Caller;
import fieldhub.serviceorderhub.wire.FieldMessage;
import fieldhub.serviceorderhub.wire.LoggedRequest;
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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Stores a call that an integration made for a case (contract serviceorderhub 5.3). */
@Path("requests/log")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class RequestsLogResource {

  private static final int LONGEST_TYPE = 255;
  private static final int LONGEST_URL = 8 << 10;
  private static final int LARGEST_META = 64 << 10;

  @Inject private LogRequest log;
  @Inject private Json json;

  @POST
  @RolesAllowed({Roles.PARTNER, Roles.PROVIDER})
  @Operation(summary = "Log an external request of a case")
  public Answer<LoggedRequest> log(
      byte[] body, @Context UriInfo uri, @Context SecurityContext security) {
    QueryNames.NONE.read(uri);
    ApiCaller caller = Caller.of(security);
    BodyFields fields = BodyFields.of(json, body);
    BodyFields meta = fields.requiredObject("meta");
    long caseId = meta.requiredWhole("caseId");
    LogEntry entry = entry(fields);
    if (entry.meta() != null && json.write(entry.meta()).length > LARGEST_META) {
      fields.refuse("meta", FieldMessage.WRONG_FORMAT);
    }
    fields.refuseOthers();
    fields.check();
    return new Answer<>(
        LoggedRequest.of(LockCollisions.outlast(() -> log.log(caller, caseId, entry))));
  }

  /** The body's limit bounds the texts; what is too long of them is cut, not refused. */
  private static LogEntry entry(BodyFields fields) {
    return new LogEntry(
        fields.requiredText("type", LONGEST_TYPE),
        fields.requiredChoice("status", List.of(LogEntry.SUCCESS, LogEntry.ERROR)),
        fields.url("url", LONGEST_URL),
        fields.tree("meta") instanceof ObjectNode meta ? meta : null,
        fields.text("request", Integer.MAX_VALUE),
        fields.text("response", Integer.MAX_VALUE),
        fields.text("message", Integer.MAX_VALUE));
  }
}
