package fieldhub.sandbox.infocare;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;

/** The reference data of the contract's examples (sections 4 and 6), not narrowed down. */
@ApplicationScoped
@Path("api/v3")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
public class ReferenceResource {

  private static final List<String> ORIGIN = List.of("originatorType", "bookingType");

  /** What must be given. */
  private static final Map<String, List<String>> NEEDED =
      Map.of(
          "manufacturers",
          ORIGIN,
          "service-types",
          ORIGIN,
          "product-types",
          List.of("originatorType", "bookingType", "manufacturer"),
          "service-locations",
          List.of("originatorType", "bookingType", "serviceType", "manufacturer", "productType"));

  @Inject HubCalls calls;
  @Inject HubUsers users;
  @Inject RoutingTable routing;

  @GET
  @Path("{list: manufacturers|service-types|product-types|service-locations}")
  public void list(
      @PathParam("list") String list,
      @Context HttpHeaders headers,
      @Context UriInfo uri,
      @Suspended AsyncResponse answer) {
    Credentials credentials = Credentials.of(headers);
    var query = uri.getQueryParameters();
    calls.serve(
        answer,
        HubOperation.REFERENCE,
        OptionalLong.empty(),
        () -> {
          Map<String, String> values = HubQuery.read(query, RoutingInput.NAMES);
          if (users.of(credentials, values).side() != Side.PARTNER) {
            throw HubError.noAccess();
          }
          Map<String, List<String>> missing = new TreeMap<>();
          NEEDED.get(list).stream()
              .filter(name -> !values.containsKey(name))
              .forEach(name -> missing.put(name, List.of(HubError.REQUIRED)));
          if (!missing.isEmpty()) {
            throw HubError.fields(missing);
          }
          return Samples.object(list).getJsonArray("data");
        });
  }

  @GET
  @Path("{party: partner|provider|providers}")
  public void party(
      @PathParam("party") String party,
      @Context HttpHeaders headers,
      @Context UriInfo uri,
      @Suspended AsyncResponse answer) {
    Credentials credentials = Credentials.of(headers);
    var query = uri.getQueryParameters();
    calls.serve(
        answer,
        HubOperation.REFERENCE,
        OptionalLong.empty(),
        () -> {
          String key = party.equals("providers") ? "ids" : "id";
          Map<String, String> values = HubQuery.read(query, Set.of(key));
          users.of(credentials, values);
          return found(party, values.getOrDefault(key, ""));
        });
  }

  private JsonValue found(String party, String ids) {
    if (!ids.matches("\\d{1,9}(,\\d{1,9})*")) {
      throw HubError.fields(
          Map.of(
              party.equals("providers") ? "ids" : "id",
              List.of(ids.isEmpty() ? HubError.REQUIRED : HubError.WRONG_FORMAT)));
    }
    if (party.equals("providers")) {
      JsonArrayBuilder list = Json.createArrayBuilder();
      List.of(ids.split(",")).forEach(id -> list.add(routing.provider(Long.parseLong(id))));
      return list.build();
    }
    if (party.equals("provider")) {
      return routing.provider(Long.parseLong(ids));
    }
    if (Long.parseLong(ids) != routing.partner().getInt("id")) {
      throw HubError.notFound();
    }
    return routing.partner();
  }
}
