package fieldhub.operations.paging;

import java.util.Locale;
import java.util.Optional;

/** Locales in requests: a language, and a country where that matters, such as {@code sv-SE}. */
public final class LanguageTag {
  private static final int LONGEST = 16;

  private LanguageTag() {}

  /** Reads a locale; one that is not well formed is noted. */
  public static Optional<Locale> read(RequestCheck check, String name, String value) {
    Optional<String> text = check.text(name, value, LONGEST);
    if (text.isPresent() && !text.get().matches("[a-z]{2}(-[A-Za-z]{2})?")) {
      check.refuse(name, "must be a language such as sv or sv-SE", value);
      return Optional.empty();
    }
    return text.map(Locale::forLanguageTag);
  }
}
