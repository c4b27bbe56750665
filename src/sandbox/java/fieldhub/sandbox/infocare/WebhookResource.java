package fieldhub.sandbox.infocare;

import fieldhub.sandbox.infocare.Webhooks.Hook;
import fieldhub.sandbox.servicemobility.Answer;
import fieldhub.sandbox.servicemobility.Fields;
import fieldhub.sandbox.servicemobility.Refusal;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** Has webhooks sent to the hub; open to everybody. */
@ApplicationScoped
@Path("control/webhooks")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
public class WebhookResource {

  private static final int MOST_TOLD = 20;

  @Inject CaseBook cases;
  @Inject WebhookBodies bodies;
  @Inject Webhooks webhooks;

  /** Some of one kind: {@code {"case", "set", "body", "count", …}}; see {@link WebhookRun}. */
  @POST
  @Path("{kind}")
  public String send(@PathParam("kind") String kind, String request) {
    Fields fields = known(request, List.of("case", "set", "body"));
    WebhookRun run = WebhookRun.read(fields);
    List<Hook> hooks = new ArrayList<>();
    for (int i = 0; i < run.count(); i++) {
      hooks.add(hook(WebhookKind.named(kind), hubCase(fields), fields));
    }
    return report(run.planned(hooks), run);
  }

  /** Several kinds in the order of {@code steps}, each {@code {"kind", "set", "body"}}. */
  @POST
  public String sendSteps(String request) {
    Fields fields = known(request, List.of("case", "steps"));
    WebhookRun run = WebhookRun.read(fields);
    HubCase hubCase = hubCase(fields);
    JsonValue steps = fields.value("steps").orElseThrow(() -> Fields.wrong("steps", "is missing"));
    List<Hook> hooks = new ArrayList<>();
    for (JsonValue each : steps.asJsonArray()) {
      Fields step = Fields.parse(each.toString()).only(List.of("kind", "set", "body"));
      String kind = step.text("kind").orElseThrow(() -> Fields.wrong("kind", "is missing"));
      hooks.add(hook(WebhookKind.named(kind), hubCase, step));
    }
    return report(run.planned(hooks), run);
  }

  private static Fields known(String request, List<String> own) {
    List<String> names = new ArrayList<>(own);
    names.addAll(WebhookRun.NAMES);
    return Fields.parse(request).only(names);
  }

  private Hook hook(WebhookKind kind, HubCase hubCase, Fields fields) {
    JsonValue set = fields.value("set").orElse(JsonValue.EMPTY_JSON_OBJECT);
    return new Hook(
        kind, fields.value("body").orElseGet(() -> bodies.of(kind, hubCase, set.asJsonObject())));
  }

  /** By its id or guid; one that the stand-in does not know gets a body all the same. */
  private HubCase hubCase(Fields fields) {
    JsonValue named = fields.value("case").orElse(Json.createValue(20417));
    if (!(named instanceof JsonString guid)) {
      long id =
          HubBody.whole(named).orElseThrow(() -> Fields.wrong("case", "must be an id or guid"));
      return cases.find(id).orElseThrow(() -> new Refusal(404, "no case " + id));
    }
    if (!HubBody.isGuid(guid.getString())) {
      throw Fields.wrong("case", "must be an id or guid");
    }
    UUID known = UUID.fromString(guid.getString());
    return cases
        .find(known)
        .orElseGet(
            () ->
                new HubCase(
                    cases.newId(), known, 41, 7, Optional.empty(), JsonValue.EMPTY_JSON_OBJECT));
  }

  private String report(List<Hook> plan, WebhookRun run) {
    List<Answer> answers = webhooks.send(plan, run);
    Map<String, Integer> byStatus = new TreeMap<>();
    JsonArrayBuilder told = Json.createArrayBuilder();
    JsonArrayBuilder sent = Json.createArrayBuilder();
    for (int i = 0; i < answers.size(); i++) {
      Answer answer = answers.get(i);
      byStatus.merge(Integer.toString(answer.status()), 1, Integer::sum);
      if (i < MOST_TOLD) {
        sent.add(plan.get(i).body());
        told.add(
            Json.createObjectBuilder()
                .add("status", answer.status())
                .add("body", answer.body())
                .add("millis", answer.millis()));
      }
    }
    JsonObjectBuilder counts = Json.createObjectBuilder();
    byStatus.forEach(counts::add);
    JsonObject report =
        Json.createObjectBuilder()
            .add("sent", answers.size())
            .add("acknowledged", answers.stream().filter(it -> it.status() / 100 == 2).count())
            .add("byStatus", counts)
            .add("answers", told)
            .add("bodies", sent)
            .build();
    return report.toString();
  }
}
