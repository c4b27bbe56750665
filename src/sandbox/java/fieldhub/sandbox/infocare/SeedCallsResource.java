package fieldhub.sandbox.infocare;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;

/** The three calls of section 5: routing, the completed e-mail, the log. */
@ApplicationScoped
@Path("api/v3")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
public class SeedCallsResource {

  private static final int LONGEST_TYPE = 255;

  @Inject HubCalls calls;
  @Inject HubUsers users;
  @Inject CaseBook cases;
  @Inject RoutingTable routing;
  @Inject LogPosts log;
  @Inject CompletedEmails emails;

  /** Section 5.2. */
  @GET
  @Path("routing")
  public void route(
      @Context HttpHeaders headers, @Context UriInfo uri, @Suspended AsyncResponse answer) {
    Credentials credentials = Credentials.of(headers);
    var query = uri.getQueryParameters();
    calls.serve(
        answer,
        HubOperation.ROUTING,
        OptionalLong.empty(),
        () -> {
          Map<String, String> values = HubQuery.read(query, RoutingInput.NAMES);
          return routing.decide(partner(users.of(credentials, values)).id(), values);
        });
  }

  /** Section 5.1. */
  @POST
  @Path("case/send-completed-email")
  @Consumes(MediaType.APPLICATION_JSON)
  public void sendCompletedEmail(
      @Context HttpHeaders headers,
      @Context UriInfo uri,
      byte[] bytes,
      @Suspended AsyncResponse answer) {
    Credentials credentials = Credentials.of(headers);
    var query = uri.getQueryParameters();
    Optional<HubCase> meant =
        HubBody.object(bytes)
            .map(body -> body.getString("guid", ""))
            .filter(HubBody::isGuid)
            .flatMap(guid -> cases.find(UUID.fromString(guid)));
    calls.serve(
        answer,
        HubOperation.EMAIL,
        meant.map(it -> OptionalLong.of(it.id())).orElse(OptionalLong.empty()),
        () -> {
          HubUser user = partner(users.of(credentials, HubQuery.read(query, Set.of())));
          return Json.createObjectBuilder().add("result", send(user, HubBody.of(bytes))).build();
        });
  }

  private JsonValue send(HubUser user, HubBody body) {
    body.only(Set.of("guid", "email"));
    Optional<UUID> guid = body.requiredGuid("guid");
    body.form("email", HubBody::isEmail);
    body.check();
    HubCase hubCase = guid.flatMap(cases::find).filter(user::owns).orElseThrow(HubError::notFound);
    return emails.send(hubCase, body.text("email"));
  }

  /** Section 5.3. */
  @POST
  @Path("requests/log")
  @Consumes(MediaType.APPLICATION_JSON)
  public void log(
      @Context HttpHeaders headers,
      @Context UriInfo uri,
      byte[] bytes,
      @Suspended AsyncResponse answer) {
    Credentials credentials = Credentials.of(headers);
    var query = uri.getQueryParameters();
    OptionalLong meant =
        HubBody.object(bytes)
            .map(body -> body.get("meta"))
            .filter(JsonObject.class::isInstance)
            .map(meta -> meta.asJsonObject().get("caseId"))
            .map(HubBody::whole)
            .orElse(OptionalLong.empty());
    calls.serve(
        answer,
        HubOperation.LOG,
        meant,
        () -> log(users.of(credentials, HubQuery.read(query, Set.of())), HubBody.of(bytes)));
  }

  private JsonObject log(HubUser user, HubBody body) {
    body.only(Set.of("type", "status", "url", "meta", "request", "response", "message"));
    body.required("type")
        .filter(type -> type.length() > LONGEST_TYPE)
        .ifPresent(type -> body.wrong("type", HubError.WRONG_FORMAT));
    body.choice("status", List.of("success", "error"));
    body.form("url", HubBody::isWebAddress);
    OptionalLong caseId = body.requiredWhole("meta", "caseId");
    List.of("request", "response", "message").forEach(body::text);
    body.check();
    HubCase hubCase =
        cases.find(caseId.orElseThrow()).filter(user::owns).orElseThrow(HubError::notFound);
    return log.post(user, hubCase.id(), body.json());
  }

  private static HubUser partner(HubUser user) {
    if (user.side() != Side.PARTNER) {
      throw HubError.noAccess();
    }
    return user;
  }
}
