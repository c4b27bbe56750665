package fieldhub.platform.http;

import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;

/**
 * Sends what a Rest Client has built, exactly once. The transport below Rest Clients, {@code
 * HttpURLConnection}, silently repeats a GET whose connection was cut: where reading removes, the
 * repetition finds nothing, and nobody learns that something was lost. The JDK's newer client does
 * the same unless {@code jdk.httpclient.redirects.retrylimit} is 1, as {@code jvm.options} has it.
 *
 * <p>Follows no redirect, keeps connections alive, and reads at most the limit and one byte of an
 * answer. The headers must come within the time of silence; how long the whole call may take says
 * who waits for it: his interrupt ends it.
 */
public class OnceClient implements ClientRequestFilter {

  /** What the client sets by itself and lets nobody else set. */
  private static final Set<String> ITS_OWN = Set.of("content-length", "host", "connection");

  /** Bytes are bytes here: a flawed type must not keep them from being read. */
  private static final Set<String> OF_THE_BODY =
      Set.of("content-type", "content-length", "transfer-encoding", "connection");

  private final HttpClient http;
  private final Duration silence;
  private final int limit;

  /**
   * @param connect how long a connection may take
   * @param silence how long a partner may take to begin with an answer
   * @param limit most bytes of an answer
   */
  public OnceClient(Duration connect, Duration silence, int limit) {
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(connect)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    this.silence = silence;
    this.limit = limit;
  }

  @Override
  public void filter(ClientRequestContext context) throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(context.getUri())
            .timeout(silence)
            .method(context.getMethod(), body(context.getEntity()));
    context
        .getStringHeaders()
        .forEach(
            (name, values) -> {
              if (!ITS_OWN.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
              }
            });
    if (context.getMediaType() != null) {
      request.setHeader(HttpHeaders.CONTENT_TYPE, context.getMediaType().toString());
    }
    HttpResponse<byte[]> answer = await(http.sendAsync(request.build(), head -> new Body(limit)));
    Response.ResponseBuilder response = Response.status(answer.statusCode());
    answer
        .headers()
        .map()
        .forEach(
            (name, values) -> {
              if (!OF_THE_BODY.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> response.header(name, value));
              }
            });
    context.abortWith(
        response.entity(answer.body()).type(MediaType.APPLICATION_OCTET_STREAM).build());
  }

  /** An empty one says so with {@code Content-Length: 0}: IIS answers 411 otherwise. */
  private static BodyPublisher body(Object entity) {
    if (entity == null) {
      return BodyPublishers.noBody();
    }
    if (entity instanceof byte[] bytes) {
      return BodyPublishers.ofByteArray(bytes);
    }
    if (entity instanceof String text) {
      return BodyPublishers.ofString(text, StandardCharsets.UTF_8);
    }
    throw new IllegalArgumentException("only bytes and text are sent, not " + entity.getClass());
  }

  private static HttpResponse<byte[]> await(CompletableFuture<HttpResponse<byte[]>> call)
      throws IOException {
    try {
      return call.get();
    } catch (ExecutionException failed) {
      throw inOldWords(failed.getCause());
    } catch (InterruptedException nobodyWaits) {
      call.cancel(true);
      Thread.currentThread().interrupt();
      throw new IOException(nobodyWaits);
    }
  }

  /** As the older client says it, so that {@link NoAnswer} understands both. */
  private static IOException inOldWords(Throwable failure) {
    IOException translated =
        failure instanceof HttpConnectTimeoutException
            ? new SocketTimeoutException("connect timed out")
            : failure instanceof HttpTimeoutException
                ? new SocketTimeoutException("read timed out")
                : new IOException("call failed");
    translated.initCause(failure);
    return translated;
  }

  /** Stops the flow when there is more than the limit. */
  private static final class Body implements HttpResponse.BodySubscriber<byte[]> {

    private final BoundedBody read;
    private final CompletableFuture<byte[]> done = new CompletableFuture<>();
    private Flow.Subscription flow;

    Body(int limit) {
      read = new BoundedBody(limit);
    }

    @Override
    public CompletionStage<byte[]> getBody() {
      return done;
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
      flow = subscription;
      flow.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(List<ByteBuffer> parts) {
      for (ByteBuffer part : parts) {
        byte[] chunk = new byte[part.remaining()];
        part.get(chunk);
        if (!read.add(chunk, chunk.length)) {
          flow.cancel();
          onComplete();
        }
      }
    }

    @Override
    public void onError(Throwable failure) {
      done.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
      done.complete(read.bytes());
    }
  }
}
