package fieldhub.sandbox.audaconnect;

import fieldhub.sandbox.knobs.CallKnobs;
import fieldhub.sandbox.knobs.Delays;
import fieldhub.sandbox.knobs.FaultyAnswer;
import fieldhub.sandbox.servicemobility.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;

/** Counts every call and carries it out as the knobs say. */
@ApplicationScoped
public class Calls {

  private static final Logger LOG = System.getLogger(Calls.class.getName());

  /** As it was observed (contract section 3). */
  private static final String UNAUTHORISED = "Unauthorised. Please provide valid user credentials.";

  @Inject Grants grants;
  @Inject KnobBoards knobs;
  @Inject Delays delays;
  @Inject Clock clock;

  private final CallCount total = new CallCount();
  private final AtomicInteger now = new AtomicInteger();
  private final AtomicInteger mostAtOnce = new AtomicInteger();

  /**
   * Serves a call that needs an access token.
   *
   * @param traffic where it is counted beside its site
   * @param work does it, once the token was found good for the operation
   */
  void serve(
      AsyncResponse answer,
      Operation operation,
      String authorization,
      Function<Grant, Optional<Traffic>> traffic,
      Function<Grant, Response> work) {
    Optional<Grant> grant = grants.of(authorization);
    serve(
        answer,
        new Call(
            operation,
            grant.map(Grant::site),
            grant.flatMap(traffic),
            () -> work.apply(allowed(grant, operation))));
  }

  /** The same for what is counted nowhere else. */
  void serve(
      AsyncResponse answer,
      Operation operation,
      String authorization,
      Function<Grant, Response> work) {
    serve(answer, operation, authorization, grant -> Optional.empty(), work);
  }

  void serve(AsyncResponse answer, Call call) {
    enter(call);
    CallKnobs turned = knobs.next(call.site(), call.operation());
    delays.after(
        turned.delayBefore(),
        () -> {
          Response said = FaultyAnswer.of(turned, Calls::usual, () -> worked(call.work()));
          delays.after(
              turned.delayAfter(),
              () -> {
                leave(call);
                answer.resume(said);
              });
        });
  }

  /** How many calls there were, are and at most have been at once. */
  JsonObject json() {
    return Json.createObjectBuilder()
        .add("calls", total.json())
        .add("callsNow", now.get())
        .add("mostCallsAtOnce", mostAtOnce.get())
        .build();
  }

  private void enter(Call call) {
    total.add(call.operation());
    call.site().ifPresent(site -> site.calls().add(call.operation()));
    call.traffic().ifPresent(traffic -> traffic.enter(clock.instant()));
    mostAtOnce.accumulateAndGet(now.incrementAndGet(), Math::max);
  }

  private void leave(Call call) {
    now.decrementAndGet();
    call.traffic().ifPresent(Traffic::leave);
  }

  private static Grant allowed(Optional<Grant> grant, Operation operation) {
    Grant known = grant.orElseThrow(() -> new Refusal(401, UNAUTHORISED));
    if (!operation.allows(known.scopes())) {
      throw new Refusal(403, "Insufficient permission.");
    }
    return known;
  }

  private static Response usual(int status) {
    String text =
        switch (status) {
          case 401 -> UNAUTHORISED;
          case 403 -> "Insufficient permission.";
          case 404 -> "Resource does not exist";
          case 410 -> "Resource is no longer available";
          case 429 -> "Too many requests";
          default -> "The request failed";
        };
    return Response.status(status).type(MediaType.TEXT_PLAIN_TYPE).entity(text).build();
  }

  private static Response worked(Supplier<Response> work) {
    try {
      return work.get();
    } catch (TokenRefusal e) {
      return e.response();
    } catch (Refusal e) {
      return Response.status(e.status())
          .type(MediaType.TEXT_PLAIN_TYPE)
          .entity(e.getMessage())
          .build();
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "the stand-in of AudaConnect failed", e);
      return Response.serverError().type(MediaType.TEXT_PLAIN_TYPE).entity("Failed.").build();
    }
  }
}
