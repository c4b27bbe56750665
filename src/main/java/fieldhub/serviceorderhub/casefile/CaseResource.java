package fieldhub.serviceorderhub.casefile;

import fieldhub.cases.casefile.CaseFile;
import fieldhub.cases.casefile.Cases;
import fieldhub.cases.casefile.ReportStatus;
import fieldhub.cases.requestlog.ExternalRequests;
import fieldhub.platform.http.Json;
import fieldhub.platform.persistence.LockCollisions;
import fieldhub.platform.security.ApiCaller;
import fieldhub.platform.security.Roles;
import fieldhub.serviceorderhub.wire.Answer;
import fieldhub.serviceorderhub.wire.BodyFields;
import fieldhub.serviceorderhub.wire.Caller;
import fieldhub.serviceorderhub.wire.Language;
import fieldhub.serviceorderhub.wire.LoggedRequest;
import fieldhub.serviceorderhub.wire.NoRoute;
import fieldhub.serviceorderhub.wire.QueryNames;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The calls about one case (contract serviceorderhub 6 and 7). */
@Path("case")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "service order hub: cases")
public class CaseResource {

  private static final QueryNames NAMES = QueryNames.of("guid", "includeRequests");
  private static final String YES = "1";
  private static final int LONGEST_KEY = 64;

  @Inject private Bookings bookings;
  @Inject private Cases cases;
  @Inject private ReportStatus statuses;
  @Inject private ExternalRequests requests;
  @Inject private CaseView view;
  @Inject private Json json;

  /** That a booking would be taken. */
  record Valid(boolean result) {}

  /** The public id of a case that was booked. */
  record Booked(UUID guid) {}

  @POST
  @Path("validate")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.PARTNER)
  @Operation(operationId = "validateCase", summary = "Checks a booking and books nothing")
  public Response validate(byte[] body, @Context UriInfo uri, @Context SecurityContext security) {
    QueryNames.NONE.read(uri);
    return bookings
        .check(Caller.of(security), body)
        .map(it -> Response.ok(new Answer<>(new Valid(true))).build())
        .orElseGet(NoRoute::answer);
  }

  @POST
  @Path("create")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.PARTNER)
  @Operation(
      operationId = "createCase",
      summary = "Books a case; the same trackingId books no second one")
  public Response create(byte[] body, @Context UriInfo uri, @Context SecurityContext security) {
    QueryNames.NONE.read(uri);
    return bookings
        .book(Caller.of(security), body)
        .map(it -> Response.ok(new Answer<>(new Booked(it.guid()))).build())
        .orElseGet(NoRoute::answer);
  }

  @GET
  @RolesAllowed({Roles.PARTNER, Roles.PROVIDER})
  @Operation(
      operationId = "getCase",
      summary = "Everything about a case by guid; its log too with includeRequests=1")
  public Answer<CaseAnswer> get(
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language,
      @Context UriInfo uri,
      @Context SecurityContext security) {
    BodyFields query = BodyFields.of(json.mapper().valueToTree(NAMES.read(uri)));
    UUID guid = query.requiredUuid("guid");
    boolean logged =
        query.choice("includeRequests", List.of("0", YES)).filter(YES::equals).isPresent();
    query.check();
    ApiCaller caller = Caller.of(security);
    CaseFile found = cases.ofCaller(caller, guid);
    Locale locale = Language.of(language, caller);
    return new Answer<>(view.of(found, caller.side(), locale, logged ? logOf(found) : null));
  }

  @POST
  @Path("status")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.PROVIDER)
  @Operation(
      operationId = "reportStatus",
      summary = "Adds a status by guid and key; the one that the case has is not added again")
  public Answer<StatusAnswer> status(
      byte[] body, @Context UriInfo uri, @Context SecurityContext security) {
    QueryNames.NONE.read(uri);
    BodyFields fields = BodyFields.of(json, body);
    UUID guid = fields.requiredUuid("guid");
    String key = fields.requiredText("key", LONGEST_KEY).strip().toLowerCase(Locale.ROOT);
    Optional<Instant> declaredAt = fields.date("declaredAt");
    fields.check();
    ApiCaller caller = Caller.of(security);
    return new Answer<>(
        LockCollisions.outlast(
            () ->
                StatusAnswer.of(
                    cases.ofCaller(caller, guid), statuses.report(caller, guid, key, declaredAt))));
  }

  private List<LoggedRequest> logOf(CaseFile found) {
    return requests.ofCase(found.id()).stream().map(LoggedRequest::of).toList();
  }
}
