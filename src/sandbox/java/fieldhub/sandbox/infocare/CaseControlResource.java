package fieldhub.sandbox.infocare;

import fieldhub.sandbox.servicemobility.Fields;
import fieldhub.sandbox.servicemobility.Refusal;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Makes cases and moves them; open to everybody. */
@ApplicationScoped
@Path("control")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
public class CaseControlResource {

  private static final int MOST = 10_000_000;

  @Inject CaseBook cases;
  @Inject EntryBook entries;
  @Inject LogPosts log;
  @Inject CompletedEmails emails;
  @Inject Webhooks webhooks;
  @Inject Clock clock;

  /**
   * Makes one case, {@code {"id", "guid", "partner", "provider", "status", "completed", "refNo",
   * "email", "customerEmail", "country"}}, or many by rule, {@code {"from", "count", "partner",
   * "provider", "status"}}.
   */
  @POST
  @Path("cases")
  public String make(String request) {
    Fields fields = Fields.parse(request);
    if (fields.value("count").isPresent()) {
      fields.only(List.of("from", "count", "partner", "provider", "status"));
      int count = fields.number("count", 1, 1, MOST);
      cases.add(
          new CaseBook.Range(
              fields.number("from", 1, 1, Integer.MAX_VALUE),
              count,
              fields.number("partner", 41, 1, Integer.MAX_VALUE),
              fields.number("provider", 7, 1, Integer.MAX_VALUE),
              fields.text("status")));
      return Json.createObjectBuilder().add("cases", count).build().toString();
    }
    HubCase made = one(fields);
    cases.put(made);
    return Json.createObjectBuilder()
        .add("id", made.id())
        .add("guid", made.guid().toString())
        .build()
        .toString();
  }

  private HubCase one(Fields fields) {
    fields.only(
        List.of(
            "id",
            "guid",
            "partner",
            "provider",
            "status",
            "completed",
            "refNo",
            "email",
            "customerEmail",
            "country"));
    long id =
        fields.value("id").isPresent()
            ? fields.number("id", 1, 1, Integer.MAX_VALUE)
            : cases.newId();
    String guid = fields.text("guid").orElseGet(() -> UUID.randomUUID().toString());
    if (!HubBody.isGuid(guid)) {
      throw Fields.wrong("guid", "must be a GUID");
    }
    return new HubCase(
        id,
        UUID.fromString(guid),
        fields.number("partner", 41, 1, Integer.MAX_VALUE),
        fields.number("provider", 7, 1, Integer.MAX_VALUE),
        fields.flag("completed") ? Optional.of("final") : fields.text("status"),
        details(fields));
  }

  private JsonObject details(Fields fields) {
    JsonObject example = Samples.object("case").getJsonObject("data");
    JsonObjectBuilder details =
        Json.createObjectBuilder().add("createdAt", HubDates.of(clock.instant()));
    fields.text("country").ifPresent(country -> details.add("country", country));
    with(details, example, "orderData", "refNo", fields.text("refNo"));
    with(details, example, "consumer", "email", fields.text("email"));
    with(details, example, "customer", "email", fields.text("customerEmail"));
    return details.build();
  }

  private static void with(
      JsonObjectBuilder details,
      JsonObject example,
      String name,
      String field,
      Optional<String> value) {
    value.ifPresent(
        text ->
            details.add(
                name,
                Json.createObjectBuilder(example.getJsonObject(name)).add(field, text).build()));
  }

  /** What is known of a case, with all of its log. */
  @GET
  @Path("cases/{id}")
  public String seen(@PathParam("id") long id) {
    HubCase hubCase = found(id);
    JsonArrayBuilder list = Json.createArrayBuilder();
    for (StoredEntry entry : entries.ofCase(id)) {
      list.add(
          Json.createObjectBuilder(entry.json())
              .add("visible", !entry.visibleAt().isAfter(clock.instant())));
    }
    return Json.createObjectBuilder()
        .add("id", id)
        .add("guid", hubCase.guid().toString())
        .add("status", hubCase.status().<JsonValue>map(Json::createValue).orElse(JsonValue.NULL))
        .add("logPosts", log.posts(id))
        .add("entries", list)
        .add("emails", emails.count(id))
        .build()
        .toString();
  }

  /** Sets the status: {@code {"key", "name", "webhook", "transition"}}. */
  @PUT
  @Path("cases/{id}/status")
  public void move(@PathParam("id") long id, String request) {
    Fields fields = Fields.parse(request).only(List.of("key", "name", "webhook", "transition"));
    String key = fields.text("key").orElseThrow(() -> Fields.wrong("key", "is missing"));
    HubCase before = found(id);
    HubCase moved = before.withStatus(key);
    cases.put(moved);
    if (fields.flag("webhook")) {
      webhooks.sendStatus(
          moved,
          fields.text("name").orElse(key),
          fields.flag("transition") ? before.status() : Optional.empty());
    }
  }

  private HubCase found(long id) {
    return cases.find(id).orElseThrow(() -> new Refusal(404, "no case " + id));
  }
}
