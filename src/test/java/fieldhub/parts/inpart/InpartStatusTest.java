package fieldhub.parts.inpart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InpartStatusTest {

  @ParameterizedTest
  @CsvSource({
    "New, NEW",
    "Confirmed, CONFIRMED",
    "Dispatched, DISPATCHED",
    "Delivered, DELIVERED",
    "Cancelled, CANCELLED",
    "ReturnRequested, RETURN_REQUESTED",
    "returnaccepted, RETURN_ACCEPTED",
    "RETURN REJECTED, RETURN_REJECTED",
    "Backordered, UNKNOWN",
    "'', UNKNOWN"
  })
  void aWordIsUnderstoodInAnyCase(String word, InpartStatus status) {
    assertThat(ToldStatus.of(word).status()).isEqualTo(status);
  }

  @Test
  void anUnknownWordIsKept() {
    assertThat(ToldStatus.of("Backordered").text()).isEqualTo("Backordered");
    assertThat(ToldStatus.of("Backordered").says(ToldStatus.of("Lost"))).isFalse();
    assertThat(ToldStatus.of("x".repeat(1000)).text()).hasSize(ToldStatus.LONGEST);
  }

  @Test
  void aKnownWordSaysTheSameInAnyCase() {
    assertThat(ToldStatus.of("new").says(ToldStatus.of("New"))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "New, Confirmed",
    "Confirmed, Dispatched",
    "Dispatched, Delivered",
    "Delivered, ReturnRequested",
    "ReturnRequested, ReturnAccepted",
    "ReturnRequested, ReturnRejected",
    "New, Cancelled",
    "Confirmed, Cancelled"
  })
  void theContractsStepsAreExpected(String from, String to) {
    assertThat(new StatusStep(null, ToldStatus.of(from), ToldStatus.of(to)).isSurprising())
        .isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "Delivered, New",
    "Dispatched, Cancelled",
    "New, Delivered",
    "Cancelled, Confirmed",
    "ReturnAccepted, ReturnRejected",
    "New, Backordered",
    "Backordered, Confirmed"
  })
  void allOthersAreSurprising(String from, String to) {
    assertThat(new StatusStep(null, ToldStatus.of(from), ToldStatus.of(to)).isSurprising())
        .isTrue();
  }

  @Test
  void anyStatusMayBeTheFirst() {
    assertThat(new StatusStep(null, null, ToldStatus.of("Delivered")).isSurprising()).isFalse();
  }
}
