package fieldhub.audaconnect.notification;

import fieldhub.platform.inbox.FinalFailureException;
import java.util.UUID;

/** How AudaConnect's messages stand in the inbox. */
final class Sources {

  static final String CHANNEL = "audaconnect";

  /** An answer to a poll, as it came. */
  static final String ANSWER = "PollAnswer";

  /** One notification out of such an answer. */
  static final String NOTIFICATION = "Notification";

  private Sources() {}

  /** The source of what a subscription brings. */
  static String of(UUID subscription) {
    return CHANNEL + ":" + subscription;
  }

  /** The subscription of a source. */
  static UUID subscription(String source) {
    try {
      return UUID.fromString(source.substring(CHANNEL.length() + 1));
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new FinalFailureException("its source names no subscription");
    }
  }
}
