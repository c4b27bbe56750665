package fieldhub.servicemobility.authentication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ThrottleKeyTest {
  private static final byte[] SALT = {1, 2, 3};

  @Test
  void unknownNamesShareABoundedNumberOfKeysThatNoUserHas() {
    Set<ThrottleKey> keys = new HashSet<>();
    for (int i = 0; i < 50_000; i++) {
      keys.add(ThrottleKey.ofUnknown("nobody-" + i, SALT));
    }
    assertThat(ThrottleKey.ofUnknown("nobody", SALT))
        .isEqualTo(ThrottleKey.ofUnknown("nobody", SALT))
        .isNotEqualTo(ThrottleKey.ofUnknown("nobody", new byte[] {9}));
    assertThat(keys).hasSizeLessThanOrEqualTo(1024);
    assertThat(keys).allSatisfy(key -> assertThat(key.subject()).startsWith("?"));
  }

  @Test
  void addressesShareABoundedNumberOfKeysAndAnIpv6NetworkHasOne() {
    assertThat(ThrottleKey.ofAddress("192.0.2.1", SALT))
        .isEqualTo(ThrottleKey.ofAddress("192.0.2.1", SALT))
        .isNotEqualTo(ThrottleKey.ofAddress("192.0.2.2", SALT))
        .isNotEqualTo(ThrottleKey.ofAddress("192.0.2.1", new byte[] {9}));
    assertThat(ThrottleKey.ofAddress("2001:db8:1:2::1", SALT))
        .isEqualTo(ThrottleKey.ofAddress("2001:db8:1:2:ffff::9", SALT))
        .isNotEqualTo(ThrottleKey.ofAddress("2001:db8:1:3::1", SALT));
    assertThat(ThrottleKey.ofAddress("fe80::1%eth0", SALT))
        .isEqualTo(ThrottleKey.ofAddress("fe80::2", SALT));
    assertThat(Integer.parseInt(ThrottleKey.ofAddress("192.0.2.7", SALT).subject()))
        .isBetween(0, 65_535);
  }
}
