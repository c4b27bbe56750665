package fieldhub.platform.security;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Marks to know a password again by while this process lives; the key never leaves it. */
final class PasswordMark {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final String ALGORITHM = "HmacSHA256";
  private final SecretKeySpec key;

  PasswordMark() {
    byte[] random = new byte[32];
    RANDOM.nextBytes(random);
    key = new SecretKeySpec(random, ALGORITHM);
  }

  byte[] of(String password) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return mac.doFinal(password.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible); // every Java platform has it
    }
  }
}
