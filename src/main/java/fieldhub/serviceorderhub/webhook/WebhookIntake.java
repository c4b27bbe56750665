package fieldhub.serviceorderhub.webhook;

import fieldhub.platform.http.Json;
import fieldhub.platform.inbox.Inbox;
import fieldhub.platform.inbox.Incoming;
import fieldhub.serviceorderhub.wire.BodyFields;
import fieldhub.serviceorderhub.wire.FieldMessage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** Puts InfoCare's webhooks into the inbox (contract serviceorderhub 8). */
@ApplicationScoped
public class WebhookIntake {

  /** The channel under which the inbox knows InfoCare's hub. */
  static final String CHANNEL = "infocare";

  @Inject private Inbox inbox;
  @Inject private Json json;

  /**
   * Checks what a webhook is known by and stores it; on return that is committed.
   *
   * @throws fieldhub.platform.http.ProblemException INVALID_REQUEST when it names no case, or has
   *     not the fields of its dedupe key; nothing is stored then
   * @throws fieldhub.platform.inbox.InboxUnavailableException when it is not known to be stored
   */
  void take(WebhookKind kind, byte[] body) {
    BodyFields fields = BodyFields.of(json, body);
    UUID guid = guid(kind, fields);
    String key = DedupeKey.of(kind, fields, guid);
    if (kind == WebhookKind.NEW_FILE && fields.has("files") && !fields.tree("files").isArray()) {
      fields.refuse("files", FieldMessage.WRONG_FORMAT);
    }
    fields.check();
    inbox.accept(new Incoming(CHANNEL, key, kind.segment(), body));
  }

  /** An invoice may name its case only in the case's own object. */
  private static UUID guid(WebhookKind kind, BodyFields fields) {
    return kind == WebhookKind.INVOICE && !fields.has("guid")
        ? fields.requiredObject("case").requiredUuid("guid")
        : fields.requiredUuid("guid");
  }
}
