package fieldhub.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fieldhub.platform.config.Settings;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EncryptionTest {

  private static final String PLACE = "audaconnect_token/leeds/refresh";
  private static final String OLD = "old:" + key('o');
  private static final String NEW = "new:" + key('n');

  @Test
  void whatIsSealedCanBeOpenedAndIsNotReadable() throws Exception {
    Encryption encryption = encryption(OLD);

    Sealed sealed = encryption.seal("rt-secret", PLACE);

    assertThat(sealed.keyId()).isEqualTo("old");
    assertThat(new String(sealed.bytes(), StandardCharsets.ISO_8859_1)).doesNotContain("secret");
    assertThat(encryption.open(sealed, PLACE)).isEqualTo("rt-secret");
  }

  @Test
  void theSameSecretIsNeverSealedTheSameWay() {
    Encryption encryption = encryption(OLD);

    assertThat(encryption.seal("a", PLACE).bytes())
        .isNotEqualTo(encryption.seal("a", PLACE).bytes());
  }

  @Test
  void theFirstKeySealsAndAllKeysOpen() throws Exception {
    Sealed before = encryption(OLD).seal("rt", PLACE);
    Encryption rotated = encryption(NEW + ", " + OLD);

    assertThat(rotated.open(before, PLACE)).isEqualTo("rt");
    assertThat(rotated.seal("rt", PLACE).keyId()).isEqualTo("new");
  }

  @Test
  void aKeyThatIsGoneIsNamed() {
    Sealed before = encryption(OLD).seal("rt", PLACE);

    assertThatThrownBy(() -> encryption(NEW).open(before, PLACE))
        .isInstanceOf(UnreadableSecretException.class)
        .hasMessageContaining("the key old, which fieldhub.encryption-keys does not have");
  }

  @Test
  void anotherKeyUnderTheSameIdOpensNothing() {
    Sealed before = encryption(OLD).seal("rt", PLACE);

    assertThatThrownBy(() -> encryption("old:" + key('x')).open(before, PLACE))
        .isInstanceOf(UnreadableSecretException.class);
  }

  @Test
  void aChangedByteIsNoticed() {
    Encryption encryption = encryption(OLD);
    for (int at = 0; at < encryption.seal("rt", PLACE).bytes().length; at++) {
      byte[] bytes = encryption.seal("rt", PLACE).bytes();
      bytes[at] ^= 1;
      assertThatThrownBy(() -> encryption.open(new Sealed("old", bytes), PLACE))
          .isInstanceOf(UnreadableSecretException.class);
    }
    assertThatThrownBy(() -> encryption.open(new Sealed("old", new byte[3]), PLACE))
        .isInstanceOf(UnreadableSecretException.class);
  }

  @Test
  void aSecretIsOfNoUseInAnotherRow() {
    Encryption encryption = encryption(OLD);
    Sealed leeds = encryption.seal("rt", PLACE);

    assertThatThrownBy(() -> encryption.open(leeds, "audaconnect_token/york/refresh"))
        .isInstanceOf(UnreadableSecretException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"old", "old:c2hvcnQ=", ":AAAA", "a b:AAAA"})
  void aKeyThatIsNoneIsAProblemAndIsNotShown(String keys) {
    Settings settings = settings(keys);

    new EncryptionSettings(settings);

    assertThat(settings.problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.name()).isEqualTo("fieldhub.encryption-keys");
              assertThat(problem.reason()).doesNotContain("c2hvcnQ");
            });
  }

  @Test
  void twoKeysOfOneIdAreAProblem() {
    Settings settings = settings(OLD + "," + OLD);

    new EncryptionSettings(settings);

    assertThat(settings.sound()).isFalse();
  }

  private static Encryption encryption(String keys) {
    return new Encryption(new EncryptionSettings(settings(keys)));
  }

  private static Settings settings(String keys) {
    return new Settings(
        name -> name.equals("fieldhub.encryption-keys") ? Optional.of(keys) : Optional.empty());
  }

  private static String key(char fill) {
    return Base64.getEncoder()
        .encodeToString(String.valueOf(fill).repeat(32).getBytes(StandardCharsets.US_ASCII));
  }
}
