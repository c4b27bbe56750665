package fieldhub.suppliers;

import fieldhub.platform.http.BoundedBody;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.faulttolerance.Asynchronous;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.rest.client.RestClientBuilder;

/**
 * Calls suppliers' systems. Never repeats a call by itself, follows no redirect, and comes back
 * within a bounded time: the socket's time-outs end a silence, the deadline ends an answer that
 * trickles.
 */
@ApplicationScoped
public class SupplierClient {

  /** Of one whole call; far below the time of an outbox claim. */
  private static final long DEADLINE_SECONDS = 60;

  /** A supplier's orders, below its endpoint. */
  @Path("")
  @Produces(MediaType.APPLICATION_JSON)
  public interface Orders {

    /** {@code Connection: close}, as a kept connection may be dead when the next order comes. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    Response place(
        @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
        @HeaderParam("Idempotency-Key") String partOrderNum,
        @HeaderParam("Connection") String connection,
        byte[] order);

    /** What became of an order. */
    @GET
    @Path("{partOrderNum}")
    Response find(
        @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
        @HeaderParam("Connection") String connection,
        @PathParam("partOrderNum") String partOrderNum);
  }

  @Inject private SupplierSettings settings;

  /** Building one takes longer than a call; there are as many as suppliers. */
  private final Map<URI, Orders> clients = new ConcurrentHashMap<>();

  /** Posts an order. What goes wrong on the way is what the stage fails with. */
  @Asynchronous
  @Timeout(value = DEADLINE_SECONDS * 1000)
  public CompletionStage<SupplierReply> place(
      SupplierTarget target, String partOrderNum, byte[] order) {
    return CompletableFuture.completedFuture(
        read(client(target).place(authorization(target), partOrderNum, "close", order)));
  }

  /** Asks for an order. */
  @Asynchronous
  @Timeout(value = DEADLINE_SECONDS * 1000)
  public CompletionStage<SupplierReply> find(SupplierTarget target, String partOrderNum) {
    return CompletableFuture.completedFuture(
        read(client(target).find(authorization(target), "close", partOrderNum)));
  }

  private static String authorization(SupplierTarget target) {
    return "Bearer " + target.secret();
  }

  private Orders client(SupplierTarget target) {
    return clients.computeIfAbsent(
        target.endpoint(),
        endpoint ->
            RestClientBuilder.newBuilder()
                .baseUri(endpoint)
                .connectTimeout(settings.connectTimeout().toMillis(), TimeUnit.MILLISECONDS)
                .readTimeout(settings.readTimeout().toMillis(), TimeUnit.MILLISECONDS)
                .followRedirects(false)
                // An answer is an answer whatever its status; it must not become an exception.
                .property("microprofile.rest.client.disable.default.mapper", true)
                .build(Orders.class));
  }

  private SupplierReply read(Response response) {
    try (response) {
      String retryAfter = response.getHeaderString(HttpHeaders.RETRY_AFTER);
      return new SupplierReply(
          response.getStatus(), body(response), retryAfter == null ? "" : retryAfter);
    }
  }

  private byte[] body(Response response) {
    InputStream body = response.readEntity(InputStream.class);
    if (body == null) {
      return new byte[0];
    }
    try (body) {
      byte[] read = BoundedBody.read(body, settings.answerLimit());
      return read.length > settings.answerLimit() ? null : read;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
