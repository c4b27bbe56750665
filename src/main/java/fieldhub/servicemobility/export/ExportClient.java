package fieldhub.servicemobility.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Calls ServiceMobility's Export API (contract servicemobility 6.5 and 9): one page, once. Follows
 * no redirect, because the token is for the configured host only.
 */
@ApplicationScoped
class ExportClient {
  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final Duration ANSWER = Duration.ofSeconds(30);

  /** What a webhook may have, too. */
  private static final int MAX_BYTES = 16 << 20;

  private final ExportSettings settings;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(CONNECT)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  /** For the client proxy only. */
  protected ExportClient() {
    this(null);
  }

  @Inject
  ExportClient(ExportSettings settings) {
    this.settings = settings;
  }

  /**
   * The rows behind a cursor.
   *
   * @param name what the Export API calls the type
   * @throws ExportFailedException if it cannot be had within half a minute, is refused or too large
   */
  byte[] page(String name, String cursor) throws ExportFailedException {
    HttpRequest request =
        HttpRequest.newBuilder(address(name, cursor))
            .header("x-access-token", settings.token())
            .header("Accept", "application/json")
            .GET()
            .build();
    ByteArrayOutputStream page = new ByteArrayOutputStream();
    CompletableFuture<HttpResponse<Void>> answer =
        http.sendAsync(request, BodyHandlers.ofByteArrayConsumer(part -> keep(part, page)));
    int status = await(answer).statusCode();
    if (status != 200) {
      throw new ExportFailedException("the Export API answered " + status, null);
    }
    if (page.size() > MAX_BYTES) {
      throw new ExportFailedException(
          "the Export API's page is larger than " + MAX_BYTES + " bytes: lower the limit", null);
    }
    return page.toByteArray();
  }

  private static void keep(Optional<byte[]> part, ByteArrayOutputStream page) {
    if (page.size() <= MAX_BYTES) {
      part.ifPresent(page::writeBytes);
    }
  }

  /** The whole answer: the client's own time-out ends with the headers. */
  private static HttpResponse<Void> await(CompletableFuture<HttpResponse<Void>> answer)
      throws ExportFailedException {
    try {
      return answer.get(ANSWER.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException slow) {
      answer.cancel(true);
      throw new ExportFailedException("the Export API did not answer in time", slow);
    } catch (ExecutionException unreachable) {
      throw new ExportFailedException("the Export API cannot be reached", unreachable);
    } catch (InterruptedException stopped) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      throw new ExportFailedException("stopped while asking the Export API", stopped);
    }
  }

  private URI address(String name, String cursor) {
    return URI.create(
        settings.baseUrl()
            + "/seiapi/v3/export/"
            + name
            + "?rowver="
            + URLEncoder.encode(cursor, StandardCharsets.UTF_8)
            + "&limit="
            + settings.limit());
  }
}
