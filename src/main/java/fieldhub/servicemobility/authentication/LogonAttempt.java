package fieldhub.servicemobility.authentication;

import java.util.Optional;

/**
 * A logon whose password has been compared.
 *
 * @param known whether there is an account of that name
 * @param objection why it is refused, for operators; empty when it is right
 */
public record LogonAttempt(
    String username, String address, boolean known, Optional<String> objection) {
  boolean isRight() {
    return objection.isEmpty();
  }

  ThrottleKey user(byte[] salt) {
    return known ? ThrottleKey.ofUser(username) : ThrottleKey.ofUnknown(username, salt);
  }
}
