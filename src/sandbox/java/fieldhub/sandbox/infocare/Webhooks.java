package fieldhub.sandbox.infocare;

import static java.nio.charset.StandardCharsets.UTF_8;

import fieldhub.sandbox.servicemobility.Answer;
import fieldhub.sandbox.servicemobility.HubClient;
import fieldhub.sandbox.servicemobility.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Sends webhooks to the hub (contract section 8), with the secret that it was given. */
@ApplicationScoped
public class Webhooks {

  private static final String SETTING = "fieldhub.sandbox.infocare.webhook-header";

  /** A webhook that is to be sent. */
  record Hook(WebhookKind kind, JsonValue body) {}

  @Inject
  @ConfigProperty(name = SETTING)
  Optional<String> header;

  @Inject HubClient hub;
  @Inject WebhookBodies bodies;

  /** The answers, in the order of the plan. */
  List<Answer> send(List<Hook> plan, WebhookRun run) {
    Map<String, String> headers = headers(run.header());
    ExecutorService pool = Executors.newFixedThreadPool(run.parallel());
    try {
      List<Future<Answer>> sent = new ArrayList<>();
      for (Hook hook : plan) {
        sent.add(
            pool.submit(
                () ->
                    hub.post(hook.kind().path(), hook.body().toString().getBytes(UTF_8), headers)));
      }
      List<Answer> answers = new ArrayList<>();
      for (Future<Answer> each : sent) {
        answers.add(each.get());
      }
      return answers;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Refusal(503, "interrupted");
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } finally {
      pool.shutdownNow();
    }
  }

  /** Tells of a status, and of the transition when there was one before. */
  void sendStatus(HubCase hubCase, String name, Optional<String> before) {
    JsonObjectBuilder set = Json.createObjectBuilder().add("name", name);
    hubCase.status().ifPresent(key -> set.add("key", key));
    JsonObject status = bodies.of(WebhookKind.NEW_STATUS, hubCase, set.build());
    List<Hook> plan = new ArrayList<>(List.of(new Hook(WebhookKind.NEW_STATUS, status)));
    before.ifPresent(
        key ->
            plan.add(
                new Hook(
                    WebhookKind.STATUS_TRANSITION,
                    bodies.of(
                        WebhookKind.STATUS_TRANSITION,
                        hubCase,
                        Json.createObjectBuilder(status).add("prevKey", key).build()))));
    send(plan, new WebhookRun(1, 0, false, 1, 1, "right"));
  }

  private Map<String, String> headers(String which) {
    if (which.equals("none")) {
      return Map.of();
    }
    String secret =
        header.orElseThrow(() -> new Refusal(503, "setting " + SETTING + " is missing"));
    int colon = secret.indexOf(':');
    String value = secret.substring(colon + 1).strip();
    return Map.of(
        secret.substring(0, colon).strip(), which.equals("wrong") ? value + "-wrong" : value);
  }
}
