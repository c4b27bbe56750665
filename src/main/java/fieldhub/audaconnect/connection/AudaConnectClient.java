package fieldhub.audaconnect.connection;

import fieldhub.platform.http.OnceClient;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.faulttolerance.Asynchronous;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.rest.client.RestClientBuilder;

/**
 * Calls AudaConnect at the configured addresses and nowhere else. Never repeats a call, follows no
 * redirect, and comes back within a bounded time: the socket's time-outs end a silence, the
 * deadline ends an answer that trickles.
 */
@ApplicationScoped
public class AudaConnectClient {

  /** Of one whole call; more than the socket's time-outs together. */
  private static final long DEADLINE_SECONDS = 90;

  /** The BMS API (contract audaconnect 5). */
  @Path("v1/bmsapi")
  @Produces(MediaType.APPLICATION_JSON)
  public interface Bms {

    /** Whom the token belongs to (6.7). */
    @GET
    @Path("whoami")
    Response whoami(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization);

    /** All topics (6.7). */
    @GET
    @Path("topics")
    Response topics(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization);

    /** The site's subscriptions (6.1). */
    @GET
    @Path("site/subscriptions")
    Response subscriptions(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization);

    /** Subscribes (6.2). */
    @POST
    @Path("site/subscriptions")
    Response subscribe(
        @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
        @QueryParam("topicCode") String topic);

    /** Unsubscribes (6.3). */
    @DELETE
    @Path("site/subscriptions/{subscription}")
    Response unsubscribe(
        @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
        @PathParam("subscription") UUID subscription);

    /** What waits (6.4). */
    @GET
    @Path("site/subscriptions/{subscription}/notifications")
    Response notifications(
        @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
        @PathParam("subscription") UUID subscription);

    /** An order (6.5). */
    @GET
    @Path("partsorders/{order}")
    Response partsOrder(
        @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
        @PathParam("order") UUID order);

    /** An assessment's id (6.6); both as {@link PathPart} encodes them. */
    @GET
    @Path("assessments/originator/{originator}/assessments/{number}")
    Response assessmentId(
        @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
        @PathParam("originator") String originator,
        @PathParam("number") String number);
  }

  /** The token endpoint (contract audaconnect 2.3). */
  @Path("")
  @Produces(MediaType.APPLICATION_JSON)
  public interface Tokens {

    /** Tokens for a code or for a refresh token. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    Response give(String form);
  }

  /** One of the calls of the BMS API. */
  @FunctionalInterface
  public interface Question {

    /** Makes the call. */
    Response put(Bms bms, String authorization);
  }

  @Inject private AudaConnectSettings settings;

  private Bms bms;
  private Tokens tokens;

  /** Makes one call. What goes wrong on the way is what the stage fails with. */
  @Asynchronous
  @Timeout(DEADLINE_SECONDS * 1000)
  public CompletionStage<Reply> ask(AccessToken token, Question question) {
    return CompletableFuture.completedFuture(read(question.put(bms(), "Bearer " + token.value())));
  }

  /** Asks for tokens, as {@link #ask}. */
  @Asynchronous
  @Timeout(DEADLINE_SECONDS * 1000)
  public CompletionStage<Reply> giveTokens(String form) {
    return CompletableFuture.completedFuture(read(tokens().give(form)));
  }

  private Reply read(Response response) {
    return Reply.of(response, settings.answerLimit());
  }

  /** Building one takes longer than a call. */
  private synchronized Bms bms() {
    if (bms == null) {
      bms = build(settings.baseUrl(), Bms.class);
    }
    return bms;
  }

  private synchronized Tokens tokens() {
    if (tokens == null) {
      tokens = build(settings.tokenUrl(), Tokens.class);
    }
    return tokens;
  }

  private <T> T build(URI address, Class<T> api) {
    return RestClientBuilder.newBuilder()
        .baseUri(address)
        .followRedirects(false)
        .register(new PartsAsTheyAre(), Priorities.AUTHENTICATION)
        .register(
            new OnceClient(
                settings.connectTimeout(), settings.readTimeout(), settings.answerLimit()))
        // An answer is an answer whatever its status; it must not become an exception.
        .property("microprofile.rest.client.disable.default.mapper", true)
        .build(api);
  }

  /** See {@link PathPart}. */
  private static final class PartsAsTheyAre implements ClientRequestFilter {

    @Override
    public void filter(ClientRequestContext request) {
      request.setUri(PathPart.encodedOnce(request.getUri()));
    }
  }
}
