package fieldhub.sandbox.mail;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.Optional;

/** The mails for people to look at. */
@ApplicationScoped
@Path("/")
@PermitAll
@Produces("text/html; charset=utf-8")
public class MailPageResource {

  private static final String OURS =
      "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'";

  @Inject Mailboxes mailboxes;

  /** The list, the newest first. */
  @GET
  public Response list() throws MessagingException {
    return page(MailPage.list(mailboxes.mails(Optional.empty())));
  }

  /** One mail: its headers, its text, its HTML in a frame that can do nothing. */
  @GET
  @Path("view/{id}")
  public Response one(@PathParam("id") String id) throws MessagingException, IOException {
    return page(MailPage.of(mailboxes.mail(id)));
  }

  private static Response page(String html) {
    return Response.ok(html).header("Content-Security-Policy", OURS).build();
  }
}
