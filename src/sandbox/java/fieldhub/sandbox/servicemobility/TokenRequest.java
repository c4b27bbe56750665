package fieldhub.sandbox.servicemobility;

import java.time.Duration;
import java.util.Optional;

/**
 * What a token shall say (contract section 5.3).
 *
 * @param sub the technician's id
 * @param name readable name
 * @param email address
 * @param expiresIn time to live; negative makes a token that is already over
 * @param kind good, or bad in one of the ways of {@link TokenKind}
 * @param key another secret to sign with, for trying the rotation of keys
 */
record TokenRequest(
    String sub,
    String name,
    String email,
    Duration expiresIn,
    TokenKind kind,
    Optional<String> key) {

  private static final int EIGHT_HOURS = 8 * 60 * 60;
  private static final int A_YEAR = 366 * 24 * 60 * 60;

  static TokenRequest read(Fields fields) {
    return new TokenRequest(
        fields.text("sub").orElse("tech.marlow"),
        fields.text("name").orElse("Sam Marlow"),
        fields.text("email").orElse("s.marlow@example.com"),
        Duration.ofSeconds(fields.number("expiresIn", EIGHT_HOURS, -A_YEAR, A_YEAR)),
        TokenKind.named(fields.text("kind").orElse("valid")),
        fields.text("key"));
  }

  static TokenRequest of(TokenKind kind) {
    return new TokenRequest(
        "tech.marlow",
        "Sam Marlow",
        "s.marlow@example.com",
        Duration.ofSeconds(EIGHT_HOURS),
        kind,
        Optional.empty());
  }
}
