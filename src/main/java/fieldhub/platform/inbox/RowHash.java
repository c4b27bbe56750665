package fieldhub.platform.inbox;

import java.util.Arrays;
import java.util.HexFormat;

/** The fingerprint of a reported row: equal for equal content, however it was formatted. */
public final class RowHash implements Comparable<RowHash> {

  private final byte[] bytes;

  /**
   * @param bytes a SHA-256 value, which the caller leaves alone from now on
   */
  public RowHash(byte[] bytes) {
    this.bytes = bytes;
  }

  /** For the database; the caller leaves it alone. */
  public byte[] bytes() {
    return bytes;
  }

  /** As the database orders them. */
  @Override
  public int compareTo(RowHash other) {
    return Arrays.compareUnsigned(bytes, other.bytes);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RowHash hash && Arrays.equals(bytes, hash.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return HexFormat.of().formatHex(bytes);
  }
}
