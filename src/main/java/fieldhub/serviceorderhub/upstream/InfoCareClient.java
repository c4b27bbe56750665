package fieldhub.serviceorderhub.upstream;

import fieldhub.platform.http.OnceClient;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import org.eclipse.microprofile.faulttolerance.Asynchronous;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.rest.client.RestClientBuilder;

/**
 * Calls InfoCare's hub at the configured address and nowhere else. Never repeats a call, follows no
 * redirect, and comes back within a bounded time: the socket's time-outs end a silence, the
 * deadline ends an answer that trickles.
 */
@ApplicationScoped
public class InfoCareClient {

  /** Of one whole call; far below the time of an outbox claim. */
  private static final long DEADLINE_SECONDS = 60;

  private static final String TOKEN = "X-Hub-Api-Token";
  private static final String QUERY = "fieldhub.query";

  /** The calls that the hub makes (contract serviceorderhub 5 and 6). */
  @Path("api/v3")
  @Produces(MediaType.APPLICATION_JSON)
  public interface Api {

    /** Which workshop (5.2); the query stands in the header that a filter takes away. */
    @GET
    @Path("routing")
    Response routing(@HeaderParam(TOKEN) String token, @HeaderParam(QUERY) String query);

    /** The completed e-mail (5.1). */
    @POST
    @Path("case/send-completed-email")
    @Consumes(MediaType.APPLICATION_JSON)
    Response sendCompletedEmail(@HeaderParam(TOKEN) String token, byte[] body);

    /** A case with its external requests (3.3). */
    @GET
    @Path("case")
    Response caseOf(
        @HeaderParam(TOKEN) String token,
        @QueryParam("guid") UUID guid,
        @QueryParam("includeRequests") int includeRequests);

    /** A log entry (5.3). */
    @POST
    @Path("requests/log")
    @Consumes(MediaType.APPLICATION_JSON)
    Response log(@HeaderParam(TOKEN) String token, byte[] body);
  }

  /** One of the calls. */
  @FunctionalInterface
  public interface Question {

    /** Makes the call. */
    Response put(Api api, String token);
  }

  @Inject private InfoCareSettings settings;

  private Api api;

  /** Makes one call. What goes wrong on the way is what the stage fails with. */
  @Asynchronous
  @Timeout(DEADLINE_SECONDS * 1000)
  public CompletionStage<Reply> ask(Question question) {
    return CompletableFuture.completedFuture(
        Reply.of(question.put(api(), settings.token()), settings.answerLimit()));
  }

  /** A query as {@link Api#routing} takes it. */
  static String query(Map<String, String> parameters) {
    return parameters.entrySet().stream()
        .map(it -> it.getKey() + '=' + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
        .sorted()
        .collect(Collectors.joining("&"));
  }

  /** Building one takes longer than a call. */
  private synchronized Api api() {
    if (api == null) {
      api =
          RestClientBuilder.newBuilder()
              .baseUri(settings.url())
              .followRedirects(false)
              .register(new QueryOfAnyNames(), 1)
              .register(
                  new OnceClient(
                      settings.connectTimeout(), settings.readTimeout(), settings.answerLimit()))
              // An answer is an answer whatever its status; it must not become an exception.
              .property("microprofile.rest.client.disable.default.mapper", true)
              .build(Api.class);
    }
    return api;
  }

  /** A Rest Client's interface knows no query of names that are given at run time. */
  private static final class QueryOfAnyNames implements ClientRequestFilter {

    @Override
    public void filter(ClientRequestContext request) {
      Object query = request.getHeaders().getFirst(QUERY);
      if (query != null) {
        request.getHeaders().remove(QUERY);
        request.setUri(UriBuilder.fromUri(request.getUri()).replaceQuery((String) query).build());
      }
    }
  }
}
