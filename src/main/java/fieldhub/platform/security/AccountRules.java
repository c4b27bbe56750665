package fieldhub.platform.security;

import fieldhub.platform.http.InvalidParam;
import fieldhub.platform.http.ProblemException;
import fieldhub.platform.http.ProblemType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What an account may be called and which password it may have, operator's or technician's. */
public final class AccountRules {
  /** The longest name of an account. */
  public static final int MAX_NAME = 64;

  /** The longest password. */
  public static final int MAX_PASSWORD = 200;

  private static final int MIN_PASSWORD = 12;

  private AccountRules() {}

  /** What is wrong with a name, if anything. */
  public static Optional<String> objectionToName(String name) {
    boolean sane =
        name != null
            && !name.isEmpty()
            && name.length() <= MAX_NAME
            && name.chars()
                .allMatch(each -> Character.isLetterOrDigit(each) || "._-@".indexOf(each) >= 0);
    return sane
        ? Optional.empty()
        : Optional.of("must be 1 to 64 letters, digits, dots, dashes, underscores or @");
  }

  /** What is wrong with a password, if anything; the password is not repeated. */
  public static Optional<String> objectionToPassword(String password) {
    boolean sane =
        password != null && password.length() >= MIN_PASSWORD && password.length() <= MAX_PASSWORD;
    return sane
        ? Optional.empty()
        : Optional.of("must have " + MIN_PASSWORD + " to " + MAX_PASSWORD + " characters");
  }

  /**
   * Checks what a new account needs.
   *
   * @param nameField what the caller calls the name
   * @throws ProblemException INVALID_REQUEST that names everything at fault
   */
  public static void check(String nameField, String name, String password) {
    refuse(
        Stream.concat(
            objectionToName(name).map(reason -> param(nameField, reason)).stream(),
            objectionToPassword(password).map(reason -> param("password", reason)).stream()));
  }

  /**
   * Checks a password that replaces another one.
   *
   * @throws ProblemException INVALID_REQUEST when it is not acceptable
   */
  public static void checkPassword(String password) {
    refuse(objectionToPassword(password).map(reason -> param("password", reason)).stream());
  }

  private static InvalidParam param(String field, String reason) {
    return InvalidParam.of(field, reason, "$." + field);
  }

  private static void refuse(Stream<InvalidParam> objections) {
    List<InvalidParam> wrong = objections.toList();
    if (!wrong.isEmpty()) {
      throw new ProblemException(
          ProblemType.INVALID_REQUEST,
          wrong.size() == 1
              ? "1 field is not acceptable"
              : wrong.size() + " fields are not acceptable",
          wrong);
    }
  }
}
