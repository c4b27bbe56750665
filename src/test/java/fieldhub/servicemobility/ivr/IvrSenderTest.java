package fieldhub.servicemobility.ivr;

import static org.assertj.core.api.Assertions.assertThat;

import fieldhub.platform.config.Settings;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class IvrSenderTest {
  @Test
  void restsWholeWhateverTheDestinationAsLongAsThereIsNoAddress() {
    assertThat(sender(Optional.empty()).isResting()).isTrue();
    assertThat(sender(Optional.of("https://ivr.example.com/messages")).isResting()).isFalse();
  }

  private static IvrSender sender(Optional<String> url) {
    IvrSettings settings = new IvrSettings(new Settings(name -> url));
    return new IvrSender(settings, new IvrClient());
  }
}
