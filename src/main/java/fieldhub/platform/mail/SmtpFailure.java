package fieldhub.platform.mail;

import fieldhub.platform.http.PlainWords;
import fieldhub.platform.outbox.Outcome;
import jakarta.mail.MessagingException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a failed SMTP dialogue means for the mail. */
final class SmtpFailure {

  /** The server's words begin with its reply code; the API has no other way to it. */
  private static final Pattern REPLY_CODE = Pattern.compile("^\\s*([45]\\d\\d)\\b");

  /** They are about our login or the encryption, not about the mail (RFC 4954 6, RFC 3207 4). */
  private static final Set<String> OURS_TO_MEND = Set.of("530", "534", "535", "538");

  private static final int LONGEST_WORDS = 300;

  private SmtpFailure() {}

  /**
   * The outcome. Without a reply code the connection broke, or the server was silent for too long:
   * once all of the mail was handed over, it may be on its way.
   */
  static Outcome outcome(MessagingException failure, boolean handedOver) {
    Optional<String> code = replyCode(failure);
    if (code.isEmpty()) {
      return handedOver ? Outcome.UNKNOWN : Outcome.FAILED;
    }
    return code.get().startsWith("5") && !OURS_TO_MEND.contains(code.get())
        ? Outcome.REFUSED
        : Outcome.FAILED;
  }

  /** The server's own words on one line; the API's where the server said nothing. */
  static String words(MessagingException failure) {
    return PlainWords.of(
        answer(failure).orElse(String.valueOf(failure.getMessage())), LONGEST_WORDS);
  }

  private static Optional<String> replyCode(MessagingException failure) {
    return answer(failure).map(REPLY_CODE::matcher).filter(Matcher::find).map(it -> it.group(1));
  }

  /** A refusal of a receiver is wrapped in one that says only that there was one. */
  private static Optional<String> answer(MessagingException failure) {
    for (Exception e = failure; e instanceof MessagingException m; e = m.getNextException()) {
      String said = String.valueOf(e.getMessage());
      if (REPLY_CODE.matcher(said).find()) {
        return Optional.of(said);
      }
    }
    return Optional.empty();
  }
}
