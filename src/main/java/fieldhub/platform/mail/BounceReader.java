package fieldhub.platform.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** Reads delivery status notifications (RFC 3464, in the report form of RFC 6522). */
final class BounceReader {

  /** Enough for every status, and for the headers of the mail that it is about. */
  private static final int MOST_BYTES = 64 << 10;

  private static final int LONGEST_TEXT = 400;

  private BounceReader() {}

  /** What the mail reports; empty when it is no such report, or of no mail of ours. */
  static Optional<Bounce> read(Message mail) throws MessagingException, IOException {
    if (!mail.isMimeType("multipart/report") || !(mail.getContent() instanceof Multipart parts)) {
      return Optional.empty();
    }
    Optional<Map<String, String>> status = Optional.empty();
    Optional<UUID> about = Optional.empty();
    for (int i = 0; i < parts.getCount(); i++) {
      BodyPart part = parts.getBodyPart(i);
      if (part.isMimeType("message/delivery-status")) {
        status = Optional.of(fields(start(part)));
      } else if (part.isMimeType("message/*") || part.isMimeType("text/rfc822-headers")) {
        about = MailId.in(start(part));
      }
    }
    Optional<UUID> message = about.or(() -> answered(mail));
    if (status.isEmpty() || message.isEmpty()) {
      return Optional.empty();
    }
    return bounce(message.get(), status.get());
  }

  private static Optional<Bounce> bounce(UUID message, Map<String, String> status) {
    String action = status.getOrDefault("action", "").toLowerCase(Locale.ROOT);
    boolean failed = action.equals("failed");
    if (!failed && !action.equals("delayed")) {
      return Optional.empty(); // delivered, relayed, expanded: nobody has to do anything
    }
    String text =
        "%s %s %s: %s"
            .formatted(
                action,
                status.getOrDefault("status", ""),
                status.getOrDefault("final-recipient", ""),
                status.getOrDefault("diagnostic-code", "no reason given"));
    return Optional.of(new Bounce(message, failed, words(text)));
  }

  /** Some servers leave the mail itself out and only answer it. */
  private static Optional<UUID> answered(Message mail) {
    try {
      for (String name : new String[] {"In-Reply-To", "References"}) {
        String[] values = mail.getHeader(name);
        Optional<UUID> id = values == null ? Optional.empty() : MailId.in(String.join(" ", values));
        if (id.isPresent()) {
          return id;
        }
      }
      return Optional.empty();
    } catch (MessagingException unreadable) {
      return Optional.empty();
    }
  }

  private static String start(Part part) throws MessagingException, IOException {
    try (InputStream in = part.getInputStream()) {
      return new String(in.readNBytes(MOST_BYTES), ISO_8859_1);
    }
  }

  /** The fields of all blocks, names in lower case: our mails have one receiver, so one block. */
  private static Map<String, String> fields(String status) {
    Map<String, String> fields = new TreeMap<>();
    for (String line : status.replaceAll("\r?\n[ \t]+", " ").split("\r?\n")) {
      int colon = line.indexOf(':');
      if (colon > 0) {
        fields.putIfAbsent(
            line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
            line.substring(colon + 1).strip());
      }
    }
    return fields;
  }

  private static String words(String text) {
    String plain = text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    return plain.length() > LONGEST_TEXT ? plain.substring(0, LONGEST_TEXT) : plain;
  }
}
