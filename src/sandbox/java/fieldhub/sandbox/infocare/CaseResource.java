package fieldhub.sandbox.infocare;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
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
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;

/** Cases as far as a client needs them: read, searched, moved (contract sections 3.3 and 6). */
@ApplicationScoped
@Path("api/v3")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
public class CaseResource {

  private static final Set<String> CASE_QUERY = Set.of("guid", "includeRequests");
  private static final Set<String> FLAGS = Set.of("1", "true");

  @Inject HubCalls calls;
  @Inject HubUsers users;
  @Inject CaseBook cases;
  @Inject EntryBook entries;
  @Inject Clock clock;

  /** A case with everything, and with its log when {@code includeRequests=1}. */
  @GET
  @Path("case")
  public void read(
      @Context HttpHeaders headers, @Context UriInfo uri, @Suspended AsyncResponse answer) {
    Credentials credentials = Credentials.of(headers);
    var query = uri.getQueryParameters();
    Optional<HubCase> meant =
        Optional.ofNullable(query.getFirst("guid"))
            .filter(HubBody::isGuid)
            .flatMap(guid -> cases.find(UUID.fromString(guid)));
    calls.serve(
        answer,
        HubOperation.CASE,
        meant.map(it -> OptionalLong.of(it.id())).orElse(OptionalLong.empty()),
        () -> {
          Map<String, String> values = HubQuery.read(query, CASE_QUERY);
          return read(users.of(credentials, values), values);
        });
  }

  private JsonObject read(HubUser user, Map<String, String> values) {
    String guid = values.get("guid");
    if (guid == null) {
      throw HubError.fields(Map.of("guid", List.of(HubError.REQUIRED)));
    }
    if (!HubBody.isGuid(guid)) {
      throw HubError.fields(Map.of("guid", List.of(HubError.WRONG_FORMAT)));
    }
    HubCase hubCase =
        cases
            .findOrAdopt(UUID.fromString(guid), user)
            .filter(user::owns)
            .orElseThrow(HubError::notFound);
    JsonObjectBuilder json = Json.createObjectBuilder(hubCase.json());
    if (FLAGS.contains(values.getOrDefault("includeRequests", ""))) {
      Instant now = clock.instant();
      JsonArrayBuilder list = Json.createArrayBuilder();
      entries.ofCase(hubCase.id()).stream()
          .filter(entry -> !entry.visibleAt().isAfter(now))
          .forEach(entry -> list.add(entry.json()));
      json.add("externalRequests", list);
    }
    return json.build();
  }

  /** The provider reports a status. */
  @POST
  @Path("case/status")
  @Consumes(MediaType.APPLICATION_JSON)
  public void status(
      @Context HttpHeaders headers,
      @Context UriInfo uri,
      byte[] bytes,
      @Suspended AsyncResponse answer) {
    Credentials credentials = Credentials.of(headers);
    var query = uri.getQueryParameters();
    calls.serve(
        answer,
        HubOperation.STATUS,
        OptionalLong.empty(),
        () -> {
          HubUser user = users.of(credentials, HubQuery.read(query, Set.of()));
          if (user.side() != Side.PROVIDER) {
            throw HubError.noAccess();
          }
          HubBody body = HubBody.of(bytes);
          Optional<UUID> guid = body.requiredGuid("guid");
          Optional<String> status = body.required("key");
          body.check();
          HubCase hubCase =
              guid.flatMap(cases::find).filter(user::owns).orElseThrow(HubError::notFound);
          cases.put(hubCase.withStatus(status.orElseThrow()));
          return Json.createObjectBuilder().add("result", true).build();
        });
  }

  /** The user's cases that were made one by one, by status. */
  @POST
  @Path("search-cases")
  @Consumes(MediaType.APPLICATION_JSON)
  public void search(
      @Context HttpHeaders headers,
      @Context UriInfo uri,
      byte[] bytes,
      @Suspended AsyncResponse answer) {
    Credentials credentials = Credentials.of(headers);
    var query = uri.getQueryParameters();
    calls.serveWhole(
        answer,
        HubOperation.SEARCH,
        OptionalLong.empty(),
        () -> {
          HubUser user = users.of(credentials, HubQuery.read(query, Set.of()));
          JsonObject body = HubBody.of(bytes).json();
          JsonObject filters = within(body, "filters");
          List<HubCase> found =
              cases.made().stream().filter(user::owns).filter(it -> fits(it, filters)).toList();
          JsonObject paging = within(body, "pagination");
          int offset = Math.max(0, paging.getInt("offset", 0));
          int limit = Math.max(0, Math.min(100, paging.getInt("limit", 10)));
          JsonArrayBuilder page = Json.createArrayBuilder();
          found.stream().skip(offset).limit(limit).forEach(it -> page.add(it.summary()));
          return Json.createObjectBuilder()
              .add("data", page)
              .add(
                  "pagination",
                  Json.createObjectBuilder().add("offset", offset).add("count", found.size()))
              .build();
        });
  }

  private static JsonObject within(JsonObject body, String name) {
    return body.get(name) instanceof JsonObject object ? object : JsonObject.EMPTY_JSON_OBJECT;
  }

  private static boolean fits(HubCase hubCase, JsonObject filters) {
    String status = filters.getString("currentStatus", null);
    String guid = filters.getString("guid", null);
    return (status == null || hubCase.status().equals(Optional.of(status)))
        && (guid == null || hubCase.guid().toString().equals(guid));
  }
}
