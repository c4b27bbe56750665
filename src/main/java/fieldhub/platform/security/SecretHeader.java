package fieldhub.platform.security;

import fieldhub.platform.config.Settings;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** A header that only the right sender knows, as a setting has it: {@code Name:value}. */
final class SecretHeader {
  private final String name;
  private final byte[] expected;

  SecretHeader(String name, String value) {
    this.name = name;
    expected = value.getBytes(StandardCharsets.UTF_8);
  }

  /** Reads the setting; what is not {@code Name:value} is noted as a problem. */
  static SecretHeader of(Settings settings, String setting, String header) {
    int colon = header.indexOf(':');
    if (colon > 0 && colon < header.length() - 1) {
      return new SecretHeader(
          header.substring(0, colon).trim(), header.substring(colon + 1).trim());
    }
    settings.problem(setting, "must be Name:value");
    return new SecretHeader("", "");
  }

  /**
   * @throws LogonRefusedException if it is missing or another one
   */
  void check(HttpServletRequest request) throws LogonRefusedException {
    String sent = request.getHeader(name);
    boolean same =
        sent != null && MessageDigest.isEqual(expected, sent.getBytes(StandardCharsets.UTF_8));
    if (!same) {
      throw new LogonRefusedException("no or another " + name);
    }
  }
}
