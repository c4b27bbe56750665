package fieldhub.sandbox.mail;

import fieldhub.sandbox.servicemobility.Fields;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The mails as JSON and as they came; open to everybody. */
@ApplicationScoped
@Path("messages")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
public class MailResource {

  /** A mail's HTML is somebody else's: no script, no form, nothing from elsewhere. */
  private static final String HARMLESS =
      "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:";

  @Inject Mailboxes mailboxes;

  /** {@code {"count", "items": [{"id", "messageId", "from", "to", "subject", …}]}}. */
  @GET
  public String list(
      @QueryParam("to") String to,
      @QueryParam("messageId") String messageId,
      @QueryParam("limit") @DefaultValue("100") int limit)
      throws MessagingException {
    JsonArrayBuilder items = Json.createArrayBuilder();
    int count = 0;
    List<StoredMail> mails = mailboxes.mails(Optional.ofNullable(to));
    for (StoredMail mail : mails) {
      if (messageId == null || mail.messageId().equals(messageId)) {
        if (count++ < limit) {
          items.add(mail.json());
        }
      }
    }
    return Json.createObjectBuilder().add("count", count).add("items", items).build().toString();
  }

  @GET
  @Path("{id}")
  public String one(@PathParam("id") String id) throws MessagingException, IOException {
    return mailboxes.mail(id).wholeJson().build().toString();
  }

  @GET
  @Path("{id}/raw")
  @Produces("message/rfc822")
  public byte[] raw(@PathParam("id") String id) throws MessagingException, IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    mailboxes.mail(id).message().writeTo(bytes);
    return bytes.toByteArray();
  }

  @GET
  @Path("{id}/html")
  @Produces("text/html; charset=utf-8")
  public Response html(@PathParam("id") String id) throws MessagingException, IOException {
    return Response.ok(mailboxes.mail(id).text("text/html"))
        .header("Content-Security-Policy", HARMLESS)
        .header("X-Content-Type-Options", "nosniff")
        .build();
  }

  @DELETE
  public void clear(@QueryParam("to") String to) {
    mailboxes.clear(Optional.ofNullable(to));
  }

  /** Sends a notification that the mail could not be delivered; see {@link Bounce}. */
  @POST
  @Path("{id}/bounce")
  public String bounce(@PathParam("id") String id, String request) throws MessagingException {
    Fields fields = Fields.parse(request).only(List.of("status", "action", "diagnostic", "to"));
    StoredMail mail = mailboxes.mail(id);
    String sender = fields.text("to").orElse(mail.sender());
    MimeMessage bounce = Bounce.read(fields).about(mail, sender);
    mailboxes.put(sender, bounce);
    return Json.createObjectBuilder()
        .add("mailbox", sender)
        .add("messageId", bounce.getMessageID())
        .build()
        .toString();
  }
}
