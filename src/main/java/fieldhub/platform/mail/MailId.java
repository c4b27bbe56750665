package fieldhub.platform.mail;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Our Message-IDs: the outbox row's id, so that what comes back about a mail leads to it. */
final class MailId {

  private static final Pattern OURS =
      Pattern.compile(
          "<fieldhub\\.(\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12})@[^>\\s]+>");

  private MailId() {}

  /**
   * The Message-ID of a mail.
   *
   * @param from the sender, of whose domain it is
   */
  static String of(UUID message, String from) {
    String domain = from.substring(from.lastIndexOf('@') + 1).replace(">", "").strip();
    return "<fieldhub." + message + "@" + domain + ">";
  }

  /** The first of our mails that the text names. */
  static Optional<UUID> in(String text) {
    Matcher id = OURS.matcher(text);
    return id.find() ? Optional.of(UUID.fromString(id.group(1))) : Optional.empty();
  }
}
