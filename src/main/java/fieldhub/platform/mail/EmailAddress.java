package fieldhub.platform.mail;

import java.util.regex.Pattern;

/** What passes for an e-mail address in master data: one, without a name around it. */
public final class EmailAddress {
  /** The longest address (RFC 5321). */
  public static final int LONGEST = 254;

  private static final Pattern ONE = Pattern.compile("[^@\\s,;<>]+@[^@\\s,;<>]+");

  private EmailAddress() {}

  /** Whether the text is one address. */
  public static boolean isOne(String text) {
    return ONE.matcher(text).matches();
  }
}
