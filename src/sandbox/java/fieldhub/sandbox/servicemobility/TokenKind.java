package fieldhub.sandbox.servicemobility;

import java.util.Arrays;
import java.util.Locale;

/** Tokens that a hub must accept (the first) and must refuse (all others). */
public enum TokenKind {
  VALID,
  /** Signed with the right key, over since an hour. */
  EXPIRED,
  /** Signed with a key that nobody knows. */
  FOREIGN,
  /** {@code "alg": "none"}. */
  UNSIGNED,
  /** No {@code x-access-token} header at all. */
  ABSENT;

  /**
   * Reads the spelling used in requests.
   *
   * @throws Refusal for any other text
   */
  static TokenKind named(String name) {
    return Arrays.stream(values())
        .filter(kind -> kind.spelling().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                Fields.wrong(
                    "token kind",
                    "must be one of " + Arrays.stream(values()).map(TokenKind::spelling).toList()));
  }

  private String spelling() {
    return name().toLowerCase(Locale.ROOT);
  }
}
