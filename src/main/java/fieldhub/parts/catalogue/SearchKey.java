package fieldhub.parts.catalogue;

import java.util.Locale;

/** A product number without what people add, leave out or write otherwise: case, blanks, dashes. */
final class SearchKey {
  /** As change set parts-040-product-search-key does it in SQL for what was there before. */
  private static final String IGNORED = "[ \\-./_]";

  private SearchKey() {}

  static String of(String number) {
    return number.toUpperCase(Locale.ROOT).replaceAll(IGNORED, "");
  }
}
