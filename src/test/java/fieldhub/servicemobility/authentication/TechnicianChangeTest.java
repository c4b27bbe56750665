package fieldhub.servicemobility.authentication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class TechnicianChangeTest {
  private static final TechnicianTerms DISABLED =
      new TechnicianTerms("Sam Marlow", "s.marlow@example.com", false);

  @Test
  void whatIsLeftOutStaysAsItIs() {
    TechnicianChange rename =
        new TechnicianChange(Optional.of("Samuel Marlow"), Optional.empty(), Optional.empty());
    assertThat(rename.of(DISABLED))
        .isEqualTo(new TechnicianTerms("Samuel Marlow", "s.marlow@example.com", false));
    TechnicianChange enable =
        new TechnicianChange(Optional.empty(), Optional.empty(), Optional.of(true));
    assertThat(enable.of(DISABLED))
        .isEqualTo(new TechnicianTerms("Sam Marlow", "s.marlow@example.com", true));
  }
}
