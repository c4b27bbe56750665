package fieldhub.sandbox.suppliers;

import fieldhub.sandbox.servicemobility.Fields;
import fieldhub.sandbox.servicemobility.Refusal;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;

/** A supplier's own system: takes orders, tells what became of them, and fails on request. */
@ApplicationScoped
@Path("{supplier}")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
public class OrdersResource {

  private static final int LONGEST_KEY = 200;

  /** More than the container holds back before it sends. */
  private static final int BUFFERED = 32_768;

  @Inject SupplierBooks books;
  @Inject Clock clock;

  /** Takes an order once, however often it comes under its key. */
  @POST
  @Path("orders")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response place(
      @PathParam("supplier") String supplier,
      @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
      @HeaderParam("Idempotency-Key") String number,
      String body)
      throws InterruptedException {
    SupplierBook book = customersBook(supplier, authorization);
    if (number == null || number.isBlank() || number.length() > LONGEST_KEY) {
      throw new Refusal(400, "an Idempotency-Key is needed");
    }
    Fault fault = book.posted(number);
    try {
      return serve(book, supplier, number, fault, body);
    } finally {
      book.left();
    }
  }

  private Response serve(
      SupplierBook book, String supplier, String number, Fault fault, String body)
      throws InterruptedException {
    SupplierKnobs knobs = book.knobs();
    Thread.sleep(knobs.delayBefore());
    JsonObject order = OrderAnswers.read(body);
    String answer = "{\"Orders\": []}";
    if (fault.stores()) {
      answer =
          book.take(number, order, () -> answer(supplier, number, order, fault, knobs)).toString();
    }
    Thread.sleep(knobs.delayAfter());
    return said(fault, knobs, answer);
  }

  /** What became of an order: the answer it got, or 404. */
  @GET
  @Path("orders/{partOrderNum}")
  public String find(
      @PathParam("supplier") String supplier,
      @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
      @PathParam("partOrderNum") String number) {
    SupplierBook book = customersBook(supplier, authorization);
    int status = book.knobs().lookUpStatus();
    if (status != Response.Status.OK.getStatusCode()) {
      throw new Refusal(status, "a knob says so");
    }
    return book.lookUp(number).orElseThrow(() -> new Refusal(404, "no order " + number)).toString();
  }

  /** All orders that were taken, and how often which was posted; open to everybody. */
  @GET
  @Path("orders")
  public String list(@PathParam("supplier") String supplier) {
    return books.of(supplier).json().toString();
  }

  /** Says how the supplier behaves from now on; see {@link SupplierKnobs}. */
  @PUT
  @Path("knobs")
  @Consumes(MediaType.APPLICATION_JSON)
  public String turn(@PathParam("supplier") String supplier, String request) {
    SupplierKnobs knobs = SupplierKnobs.read(Fields.parse(request));
    books.of(supplier).turn(knobs);
    return knobs.json().toString();
  }

  /** Forgets the supplier's orders and knobs. */
  @DELETE
  @Path("orders")
  public void reset(@PathParam("supplier") String supplier) {
    books.forget(supplier);
  }

  private SupplierBook customersBook(String supplier, String authorization) {
    SupplierBook book = books.of(supplier);
    if (!books.isCustomer(authorization)) {
      book.refusedCaller();
      throw new Refusal(401, "not a customer");
    }
    return book;
  }

  private JsonObject answer(
      String supplier, String number, JsonObject order, Fault fault, SupplierKnobs knobs) {
    return fault == Fault.REFUSE
        ? OrderAnswers.refused(knobs.message())
        : OrderAnswers.accepted(supplier, number, order, clock.instant(), knobs.days());
  }

  private static Response said(Fault fault, SupplierKnobs knobs, String answer) {
    if (fault.answersStatus()) {
      Response.ResponseBuilder error =
          Response.status(knobs.status()).entity("{\"detail\": \"a knob says so\"}");
      if (knobs.retryAfter() > 0) {
        error.header(HttpHeaders.RETRY_AFTER, knobs.retryAfter());
      }
      return error.build();
    }
    if (fault == Fault.GARBAGE) {
      return Response.ok("<html>It works!</html>").build();
    }
    return fault.cuts() ? cut(answer) : Response.ok(answer).build();
  }

  /** More is announced than comes; so much that the container cannot take it back. */
  private static Response cut(String answer) {
    byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
    StreamingOutput part =
        out -> {
          out.write(bytes, 0, bytes.length / 2);
          out.write(" ".repeat(BUFFERED).getBytes(StandardCharsets.UTF_8));
          out.flush();
          throw new IOException("cut, as a knob says");
        };
    return Response.ok(part)
        .header(HttpHeaders.CONTENT_LENGTH, bytes.length + 2 * BUFFERED)
        .build();
  }
}
