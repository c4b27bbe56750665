package fieldhub.serviceorderhub.wire;

import fieldhub.platform.security.ApiCaller;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * In which language common data is named (contract serviceorderhub 1.2): the first supported one of
 * {@code Accept-Language}, else the user's own.
 */
public final class Language {
  private static final Set<String> SUPPORTED = Set.of("sv", "da", "nb", "no", "fi", "en");

  private Language() {}

  /**
   * @param acceptLanguage the header or null
   */
  public static Locale of(String acceptLanguage, ApiCaller caller) {
    if (acceptLanguage == null || acceptLanguage.isBlank()) {
      return caller.locale();
    }
    return ranges(acceptLanguage).stream()
        .filter(range -> range.getWeight() > 0)
        .map(range -> Locale.forLanguageTag(range.getRange()))
        .filter(locale -> SUPPORTED.contains(locale.getLanguage()))
        .findFirst()
        .orElse(caller.locale());
  }

  private static List<Locale.LanguageRange> ranges(String acceptLanguage) {
    try {
      return Locale.LanguageRange.parse(acceptLanguage);
    } catch (IllegalArgumentException nonsense) {
      return List.of();
    }
  }
}
