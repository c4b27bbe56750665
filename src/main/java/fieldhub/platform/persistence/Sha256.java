package fieldhub.platform.persistence;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Fingerprints by which stored contents are told apart. */
public final class Sha256 {

  private Sha256() {}

  /** The 32 bytes of the content's SHA-256. */
  public static byte[] of(byte[] content) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(content);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
