package fieldhub.sandbox.infocare;

import fieldhub.sandbox.servicemobility.Fields;
import fieldhub.sandbox.servicemobility.Refusal;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Adds, alters and removes log entries behind everybody's back; open to everybody. */
@ApplicationScoped
@Path("control")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
public class EntryControlResource {

  private static final List<String> TEXTS =
      List.of("type", "status", "url", "request", "response", "message");

  @Inject CaseBook cases;
  @Inject EntryBook entries;
  @Inject EntryMill mill;
  @Inject Clock clock;

  /** A request of somebody else. */
  @POST
  @Path("cases/{id}/entries")
  public String add(@PathParam("id") long id, String request) {
    if (cases.find(id).isEmpty()) {
      throw new Refusal(404, "no case " + id);
    }
    Fields fields = Fields.parse(request);
    JsonObject usual =
        Json.createObjectBuilder()
            .add("type", "manual")
            .add("status", "success")
            .add("meta", Json.createObjectBuilder().add("caseId", id))
            .build();
    Instant at = fields.text("createdAt").map(EntryControlResource::time).orElse(clock.instant());
    return entries.add(id, with(usual, fields), at, at, 0).json().toString();
  }

  /** Alters an entry. */
  @PUT
  @Path("cases/{id}/entries/{entry}")
  public String alter(@PathParam("id") long id, @PathParam("entry") long entry, String request) {
    StoredEntry before = entry(id, entry);
    entries.replace(entry, with(before.body(), Fields.parse(request)));
    return entry(id, entry).json().toString();
  }

  @DELETE
  @Path("cases/{id}/entries/{entry}")
  public void remove(@PathParam("id") long id, @PathParam("entry") long entry) {
    entries.remove(id, each -> each == entry);
  }

  @DELETE
  @Path("cases/{id}/entries")
  public void removeAll(@PathParam("id") long id) {
    entries.remove(id, each -> true);
  }

  /** Makes very many by a rule; see {@link EntryRule}. */
  @POST
  @Path("entries")
  public String make(String request) {
    return mill.make(EntryRule.read(Fields.parse(request))).toString();
  }

  @DELETE
  @Path("entries")
  public void forget(
      @QueryParam("fromCase") long from, @QueryParam("cases") @DefaultValue("1") long count) {
    for (long id = from; id < from + count; id++) {
      entries.remove(id, each -> true);
    }
  }

  private StoredEntry entry(long id, long entry) {
    return entries.ofCase(id).stream()
        .filter(each -> each.id() == entry)
        .findFirst()
        .orElseThrow(() -> new Refusal(404, "no entry " + entry + " at case " + id));
  }

  private static JsonObject with(JsonObject before, Fields fields) {
    fields.only(
        List.of("type", "status", "url", "meta", "request", "response", "message", "createdAt"));
    Map<String, JsonValue> values = new LinkedHashMap<>();
    for (String name : TEXTS) {
      fields.text(name).ifPresent(text -> values.put(name, Json.createValue(text)));
    }
    fields
        .value("meta")
        .filter(JsonObject.class::isInstance)
        .ifPresent(
            meta -> {
              JsonObjectBuilder all = Json.createObjectBuilder(before.getJsonObject("meta"));
              meta.asJsonObject().forEach(all::add);
              values.put("meta", all.build());
            });
    return Samples.with(before, values);
  }

  static Instant time(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeParseException e) {
      throw Fields.wrong("createdAt", "must be a time such as 2026-03-02T12:00:00.000Z");
    }
  }
}
