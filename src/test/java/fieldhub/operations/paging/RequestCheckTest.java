package fieldhub.operations.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fieldhub.platform.http.ProblemException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestCheckTest {
  private final RequestCheck check = new RequestCheck();

  @Test
  void aPageHoldsFiftyRecordsWhenTheCallerDoesNotSay() {
    assertThat(check.limit(null)).isEqualTo(50);
    assertThat(check.limit("500")).isEqualTo(500);
    check.done();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "501", "-1", "ten", "1.5", "99999999999"})
  void aLimitOutOfRangeIsRefused(String limit) {
    check.limit(limit);
    assertThatThrownBy(check::done).isInstanceOf(ProblemException.class);
  }

  @Test
  void aPageKeyComesBackAsItWas() {
    String next = PageKey.of("P/1 ü", "VAN\"2").text();
    assertThat(check.after(next, 2, key -> key)).contains(List.of("P/1 ü", "VAN\"2"));
    check.done();
  }

  @ParameterizedTest
  @ValueSource(strings = {"%%%", "YQ", "not base64!"})
  void aForgedPageKeyIsRefused(String after) {
    check.after(after, 2, key -> key);
    assertThatThrownBy(check::done).isInstanceOf(ProblemException.class);
  }

  @Test
  void everythingWrongIsNamedAtOnce() {
    check.uuid("id", "x");
    check.instant("from", "yesterday");
    check.day("date", "2026-02-30");
    check.truth("dryRun", "perhaps");
    check.required("reason", " ", 100);
    assertThatThrownBy(check::done).hasMessageContaining("5 parameters");
  }
}
