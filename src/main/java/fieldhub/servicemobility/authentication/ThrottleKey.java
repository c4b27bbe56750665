package fieldhub.servicemobility.authentication;

import fieldhub.platform.persistence.Sha256;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Whose failures are counted together. The number of keys is bounded, whatever is sent: each known
 * user has one, all unknown names share {@value #UNKNOWN_NAMES}, all addresses {@value #ADDRESSES}.
 *
 * <p>That unknown names share hurts nobody and tells nothing: they are refused in the same words
 * with or without a lock, and are counted only so that a refusal takes the same work.
 */
record ThrottleKey(Kind kind, String subject) {
  /** Locked in this order. */
  enum Kind {
    ADDRESS,
    USER
  }

  private static final int UNKNOWN_NAMES = 1 << 10;
  private static final int ADDRESSES = 1 << 16;
  private static final int IPV6_NETWORK_BYTES = 8;

  static ThrottleKey ofUser(String username) {
    return new ThrottleKey(Kind.USER, username);
  }

  /**
   * No user can be called so: {@code ?} is not allowed in a name.
   *
   * @param salt a secret of the installation: nobody shall know which names share a key, and learn
   *     from a lock that is not shared that a name exists
   */
  static ThrottleKey ofUnknown(String username, byte[] salt) {
    byte[] name = username.getBytes(StandardCharsets.UTF_8);
    return new ThrottleKey(Kind.USER, "?" + bucket(name, salt, UNKNOWN_NAMES));
  }

  /**
   * The key of an address; for IPv6 that of its /64, which one caller has to himself.
   *
   * @param salt a secret of the installation: nobody shall look for an address that shares
   *     ServiceMobility's key
   */
  static ThrottleKey ofAddress(String address, byte[] salt) {
    int bucket = bucket(network(address), salt, ADDRESSES);
    return new ThrottleKey(Kind.ADDRESS, Integer.toString(bucket));
  }

  private static int bucket(byte[] content, byte[] salt, int buckets) {
    byte[] salted =
        ByteBuffer.allocate(salt.length + content.length).put(salt).put(content).array();
    return Math.floorMod(ByteBuffer.wrap(Sha256.of(salted)).getInt(), buckets);
  }

  private static byte[] network(String address) {
    try {
      // A literal, so nothing is looked up; a zone (fe80::1%eth0) names our own interface.
      byte[] bytes = InetAddress.getByName(address.replaceFirst("%.*", "")).getAddress();
      return bytes.length > Integer.BYTES ? Arrays.copyOf(bytes, IPV6_NETWORK_BYTES) : bytes;
    } catch (UnknownHostException impossible) {
      throw new IllegalStateException("the server gave no address of the caller", impossible);
    }
  }
}
