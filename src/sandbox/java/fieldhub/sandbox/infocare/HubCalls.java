package fieldhub.sandbox.infocare;

import fieldhub.sandbox.knobs.CallKnobs;
import fieldhub.sandbox.knobs.Delays;
import fieldhub.sandbox.knobs.FaultyAnswer;
import fieldhub.sandbox.knobs.Spelling;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.function.Supplier;

/** Counts every call and carries it out as the knobs say. */
@ApplicationScoped
public class HubCalls {

  private static final Logger LOG = System.getLogger(HubCalls.class.getName());

  @Inject HubBoards boards;
  @Inject Delays delays;

  private final AtomicIntegerArray counts = new AtomicIntegerArray(HubOperation.values().length);
  private final AtomicInteger now = new AtomicInteger();
  private final AtomicInteger mostAtOnce = new AtomicInteger();

  /**
   * Serves a call.
   *
   * @param caseId which case it is about, if that is known: its knobs rule
   * @param work makes what stands in {@code data}, or throws an {@link HubError}
   */
  void serve(
      AsyncResponse answer, HubOperation operation, OptionalLong caseId, Supplier<JsonValue> work) {
    serveWhole(
        answer,
        operation,
        caseId,
        () -> Json.createObjectBuilder().add("data", work.get()).build());
  }

  /** The same for an answer that has more than {@code data}. */
  void serveWhole(
      AsyncResponse answer,
      HubOperation operation,
      OptionalLong caseId,
      Supplier<JsonObject> work) {
    counts.incrementAndGet(operation.ordinal());
    mostAtOnce.accumulateAndGet(now.incrementAndGet(), Math::max);
    CallKnobs turned = boards.of(caseId).next(operation);
    delays.after(
        turned.delayBefore(),
        () -> {
          Response said = FaultyAnswer.of(turned, HubCalls::usual, () -> worked(work));
          delays.after(
              turned.delayAfter(),
              () -> {
                now.decrementAndGet();
                answer.resume(said);
              });
        });
  }

  /** How many calls there were, are and at most have been at once. */
  JsonObjectBuilder json() {
    JsonObjectBuilder calls = Json.createObjectBuilder();
    for (HubOperation operation : HubOperation.values()) {
      calls.add(Spelling.of(operation), counts.get(operation.ordinal()));
    }
    return Json.createObjectBuilder()
        .add("calls", calls)
        .add("callsNow", now.get())
        .add("mostCallsAtOnce", mostAtOnce.get());
  }

  private static Response worked(Supplier<JsonObject> work) {
    try {
      return Response.ok(work.get().toString(), MediaType.APPLICATION_JSON_TYPE).build();
    } catch (HubError e) {
      return e.response();
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "the stand-in of InfoCare failed", e);
      return usual(500);
    }
  }

  private static Response usual(int status) {
    String message =
        switch (status) {
          case 401 -> "Unauthorized";
          case 403 -> "No access";
          case 404 -> "Not found";
          case 500 -> "Internal server error";
          default -> "The request failed";
        };
    return HubError.general(status, message).response();
  }
}
