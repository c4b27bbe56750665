package fieldhub.cases.completedemail;

import java.util.Locale;
import java.util.Optional;

/** The languages that completed e-mails are written in. */
public enum MailLanguage {
  SV,
  DA,
  NB,
  FI,
  EN;

  /** The language of a partner, English where it is none of these. */
  static MailLanguage of(Locale locale) {
    return named(locale.getLanguage()).orElse(EN);
  }

  /** A language by its code; Norwegian goes by three of them. */
  public static Optional<MailLanguage> named(String code) {
    return switch (code.toLowerCase(Locale.ROOT)) {
      case "sv" -> Optional.of(SV);
      case "da" -> Optional.of(DA);
      case "nb", "no", "nn" -> Optional.of(NB);
      case "fi" -> Optional.of(FI);
      case "en" -> Optional.of(EN);
      default -> Optional.empty();
    };
  }

  /** Its code, lower case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
