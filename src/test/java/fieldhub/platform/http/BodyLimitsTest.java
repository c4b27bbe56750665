package fieldhub.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import fieldhub.platform.config.Settings;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BodyLimitsTest {

  private final BodyLimits limits = new BodyLimits(new Settings(name -> Optional.empty()));

  @Test
  void aPathOfNoInterfaceHasALimitToo() {
    assertThat(limits.of(HubInterface.of("/audaconnect/oauth/callback"), "oauth/callback"))
        .isPositive();
  }
}
