package fieldhub.sandbox.servicemobility;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;

/** Fires at the hub on request: {@link Subjects} say what about, {@link Knobs} how. */
@ApplicationScoped
@Path("/")
@PermitAll
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class SenderResource {

  /** A run's bodies are kept in memory until they are sent. */
  private static final long MOST_ROWS = 200_000;

  @Inject Sender sender;
  @Inject SentMessages sent;
  @Inject MessageNumbers numbers;
  @Inject Clock clock;

  /** Sends parts orders (contract section 2): generated ones, or the field {@code body}. */
  @POST
  @Path("parts-orders")
  public String partsOrders(String request) {
    Fields fields = Fields.parse(request);
    return fire(
        fields,
        fields
            .value("body")
            .<MessageSource>map(
                body ->
                    new GivenSource(
                        PartsOrderSource.KIND, PartsOrderSource.PATH, "WorkOrder", body))
            .orElseGet(() -> new PartsOrderSource(Subjects.read(fields), numbers)));
  }

  /** Sends webhooks (contract section 6): generated ones, or the field {@code body}. */
  @POST
  @Path("webhooks/{type}")
  public String webhooks(@PathParam("type") String typeName, String request) {
    WebhookType type = WebhookType.named(typeName);
    Fields fields = Fields.parse(request);
    return fire(
        fields,
        fields
            .value("body")
            .<MessageSource>map(body -> new GivenSource(type.wireName(), type.path(), "id", body))
            .orElseGet(() -> new WebhookSource(type, Subjects.read(fields), numbers, clock)));
  }

  private String fire(Fields fields, MessageSource source) {
    Knobs knobs = Knobs.read(fields, (int) clock.millis());
    if ((long) knobs.count() * fields.number("rows", 1, 0, Subjects.MOST_ROWS) > MOST_ROWS) {
      throw Fields.wrong("count times rows", "must not exceed " + MOST_ROWS);
    }
    return sender.send(source, knobs).json().toString();
  }

  /** The last messages sent and the hub's last answer to each, newest first. */
  @GET
  @Path("sent")
  @Consumes(MediaType.WILDCARD)
  public String sent(@QueryParam("limit") @DefaultValue("100") int limit) {
    return sent.newest(Math.min(Math.max(1, limit), SentMessages.MOST)).toString();
  }
}
