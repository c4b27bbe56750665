package fieldhub.cases.requestlog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Contract serviceorderhub 5.3, duplicates. */
class TrackingKeyTest {

  @Test
  void isTheSameOnlyForTheSameCaseTypeAndId() {
    String key = TrackingKey.of(1, "t", "token=abc-1");
    assertThat(TrackingKey.of(1, "t", "token=abc-1")).isEqualTo(key);
    assertThat(TrackingKey.of(1, "t", "token=xyz-2")).isNotEqualTo(key);
    assertThat(TrackingKey.of(1, "u", "token=abc-1")).isNotEqualTo(key);
    assertThat(TrackingKey.of(2, "t", "token=abc-1")).isNotEqualTo(key);
  }

  @Test
  void doesNotShowWhatWasSentHoweverLong() {
    assertThat(TrackingKey.of(1, "t", "token=abc-1" + "x".repeat(1000)))
        .doesNotContain("abc")
        .hasSizeLessThan(100);
  }
}
