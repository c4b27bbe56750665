package fieldhub.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import fieldhub.platform.config.Settings;
import fieldhub.platform.security.Encryption;
import fieldhub.platform.security.EncryptionSettings;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

  @TempDir private Path directory;

  @Test
  void aDataDirectorysEncryptionKeyIsMadeOnceAndTheHubTakesIt() throws Exception {
    String keys = secrets().encryptionKeys("fieldhub.encryption-keys");

    assertThat(secrets().encryptionKeys("fieldhub.encryption-keys")).isEqualTo(keys);
    Settings settings = new Settings(name -> Optional.of(keys));
    Encryption encryption = new Encryption(new EncryptionSettings(settings));
    assertThat(encryption.open(encryption.seal("token", "place"), "place")).isEqualTo("token");
    assertThat(settings.problems()).isEmpty();
  }

  private Secrets secrets() {
    return new Secrets(directory.resolve("secrets.properties"));
  }
}
