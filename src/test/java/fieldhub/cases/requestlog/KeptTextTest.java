package fieldhub.cases.requestlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeptTextTest {

  @Test
  void keepsWhatFits() {
    String text = "x".repeat(KeptText.MOST_BYTES);
    assertThat(KeptText.cut(text)).isSameAs(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "ä", "字", "😀", "a😀"})
  void cutsWithAMarkAndNeverThroughACharacter(String unit) {
    String cut = KeptText.cut(unit.repeat(100_000));
    assertThat(cut.getBytes(StandardCharsets.UTF_8).length)
        .isBetween(KeptText.MOST_BYTES - 4, KeptText.MOST_BYTES);
    assertThat(cut).contains("… [cut: ");
    assertThat(KeptText.storable(cut)).isSameAs(cut);
  }

  @Test
  void replacesWhatADatabaseCannotKeep() {
    assertThat(KeptText.storable("a\0b\uD83Dc")).isEqualTo("a\uFFFDb\uFFFDc");
  }
}
