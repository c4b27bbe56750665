package fieldhub.servicemobility.webhook;

import fieldhub.platform.inbox.Accepted;
import fieldhub.platform.inbox.Inbox;
import fieldhub.platform.inbox.Incoming;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Puts what ServiceMobility reports into the inbox, whether it was sent to the hub or fetched by
 * it: both are known by the same ids, and so none is applied twice.
 */
@ApplicationScoped
public class WebhookIntake {

  @Inject private EnvelopeReader envelopes;
  @Inject private Inbox inbox;

  /**
   * Checks a body and stores it; on return that is committed.
   *
   * @param expected the type that the URL names, if it names one
   * @throws fieldhub.platform.http.ProblemException INVALID_REQUEST when the body cannot be
   *     accepted
   * @throws fieldhub.platform.inbox.InboxUnavailableException when it is not known to be stored
   */
  public Accepted take(byte[] body, Optional<WebhookType> expected) {
    Envelope envelope = envelopes.read(body, expected);
    return inbox.accept(
        new Incoming(WebhookResource.SOURCE, envelope.id(), envelope.type().wireName(), body));
  }
}
