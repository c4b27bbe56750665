package fieldhub.parts.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ValidationCodeTest {

  @Test
  void theTwoHalvesAreTiedWhicheverWayRoundTheCodesStand() {
    assertThat(ValidationCode.of("7F3K", "92QD")).isEqualTo(ValidationCode.of("92QD", "7F3K"));
    assertThat(ValidationCode.of("7F3K", "92QD")).isNotEqualTo(ValidationCode.of("7F3K", "92QE"));
  }

  @Test
  void aMovementMayNameEitherCodeOrBothInEitherOrder() {
    assertThat(ValidationCode.of("7F3K", "92QD").references())
        .containsExactlyInAnyOrder("7F3K", "92QD", "7F3K92QD", "92QD7F3K");
    assertThat(ValidationCode.of("", "92QD").references()).containsExactly("92QD");
    assertThat(ValidationCode.of("", "").references()).isEmpty();
  }
}
