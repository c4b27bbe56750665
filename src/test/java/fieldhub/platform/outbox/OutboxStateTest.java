package fieldhub.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutboxStateTest {

  @ParameterizedTest(name = "{0}, last attempt {1} -> {2}")
  @CsvSource({
    "SUCCEEDED, false, SENT",
    "SUCCEEDED, true, SENT",
    "REFUSED, false, REFUSED",
    "FAILED, false, WAITING",
    "FAILED, true, PARKED",
    "UNKNOWN, false, UNKNOWN",
    "UNKNOWN, true, UNKNOWN",
    "WITHDRAWN, false, DISCARDED"
  })
  void onlyAFailureWithAttemptsLeftIsSentAgain(Outcome outcome, boolean last, OutboxState state) {
    assertThat(OutboxState.after(outcome, last)).isEqualTo(state);
  }
}
