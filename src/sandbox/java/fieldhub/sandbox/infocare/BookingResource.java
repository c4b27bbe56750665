package fieldhub.sandbox.infocare;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;

/** Takes bookings (contract section 7), with the checks that routing needs. */
@ApplicationScoped
@Path("api/v3")
@PermitAll
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class BookingResource {

  private static final List<String> REQUIRED =
      List.of(
          "serviceType",
          "manufacturer",
          "productType",
          "location",
          "originatorType",
          "bookingType",
          "clientPostalCode",
          "orderData",
          "productData",
          "customer");

  private static final List<String> STORED =
      List.of("orderData", "productData", "customer", "consumer", "pickupDst", "returnDst");

  @Inject HubCalls calls;
  @Inject HubUsers users;
  @Inject CaseBook cases;
  @Inject EntryBook entries;
  @Inject RoutingTable routing;
  @Inject Clock clock;

  @POST
  @Path("case/validate")
  public void validate(
      @Context HttpHeaders headers,
      @Context UriInfo uri,
      byte[] bytes,
      @Suspended AsyncResponse answer) {
    Credentials credentials = Credentials.of(headers);
    var query = uri.getQueryParameters();
    calls.serve(
        answer,
        HubOperation.BOOKING,
        OptionalLong.empty(),
        () -> {
          checked(user(credentials, query), bytes);
          return Json.createObjectBuilder().add("result", true).build();
        });
  }

  /** Books a case; answers its guid. */
  @POST
  @Path("case/create")
  public void create(
      @Context HttpHeaders headers,
      @Context UriInfo uri,
      byte[] bytes,
      @Suspended AsyncResponse answer) {
    Credentials credentials = Credentials.of(headers);
    var query = uri.getQueryParameters();
    calls.serve(
        answer,
        HubOperation.BOOKING,
        OptionalLong.empty(),
        () -> {
          HubUser user = user(credentials, query);
          HubCase made = checked(user, bytes);
          cases.put(made);
          logCreation(user, made, HubBody.of(bytes).json());
          return Json.createObjectBuilder().add("guid", made.guid().toString()).build();
        });
  }

  private HubUser user(Credentials credentials, MultivaluedMap<String, String> query) {
    HubUser user = users.of(credentials, HubQuery.read(query, Set.of()));
    if (user.side() != Side.PARTNER) {
      throw HubError.noAccess();
    }
    return user;
  }

  private HubCase checked(HubUser user, byte[] bytes) {
    HubBody body = HubBody.of(bytes);
    REQUIRED.stream()
        .filter(name -> body.value(name).isEmpty())
        .forEach(name -> body.wrong(name, HubError.REQUIRED));
    body.check();
    return new HubCase(
        cases.newId(),
        UUID.randomUUID(),
        user.id(),
        provider(user, body),
        Optional.empty(),
        fields(body));
  }

  private long provider(HubUser user, HubBody body) {
    if (body.value("forcedProvider").orElse(JsonValue.NULL) instanceof JsonNumber forced) {
      return forced.longValue();
    }
    Map<String, String> query = new LinkedHashMap<>();
    for (String name : RoutingInput.PARAMETERS) {
      body.value(name.equals("serviceLocation") ? "location" : name)
          .ifPresent(
              value ->
                  query.put(
                      name,
                      value instanceof JsonString text ? text.getString() : value.toString()));
    }
    JsonObject found = routing.decide(user.id(), query);
    return found.getJsonObject("serviceProvider").getInt("id");
  }

  private JsonObject fields(HubBody body) {
    JsonObjectBuilder fields =
        Json.createObjectBuilder().add("createdAt", HubDates.of(clock.instant()));
    STORED.forEach(name -> fields.add(name, body.value(name).orElse(JsonValue.NULL)));
    return fields.build();
  }

  /** A booking with a tracking id is an external request of its own (contract section 3.6). */
  private void logCreation(HubUser user, HubCase made, JsonObject body) {
    if (body.get("trackingId") instanceof JsonString tracking) {
      JsonObject entry =
          Json.createObjectBuilder()
              .add("type", "caseCreated")
              .add("status", "success")
              .add(
                  "meta",
                  Json.createObjectBuilder().add("caseId", made.id()).add("trackingId", tracking))
              .add("request", body.toString())
              .build();
      entries.add(
          made.id(),
          entry,
          clock.instant(),
          clock.instant(),
          LogPosts.tracking(user.token(), entry));
    }
  }
}
