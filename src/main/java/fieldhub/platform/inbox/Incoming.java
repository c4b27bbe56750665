package fieldhub.platform.inbox;

import java.util.Objects;

/**
 * A message from a partner, checked at its edge and not yet stored.
 *
 * @param source the channel, or the channel and, behind a colon, whose ids the external ids are;
 *     with the external id it is the key that makes a message unique
 * @param externalId the partner's id, or one of ours where the partner gives none
 * @param type what kind of message, as the handlers name it
 * @param body the raw bytes as received; kept as they are, so nobody may change them any more
 */
@SuppressWarnings("ArrayRecordComponent") // handed through once, never compared
public record Incoming(String source, String externalId, String type, byte[] body) {

  public Incoming {
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(externalId, "externalId");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(body, "body");
  }
}
