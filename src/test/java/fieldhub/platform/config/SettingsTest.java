package fieldhub.platform.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SettingsTest {
  private enum Mode {
    VERIFY,
    TRUST_UPSTREAM
  }

  private static Settings of(String name, String value) {
    Map<String, String> values = Map.of(name, value);
    return new Settings(each -> Optional.ofNullable(values.get(each)));
  }

  @Test
  void readsSizesDurationsNumbersFlagsListsAndChoices() {
    assertThat(of("a", "16MiB").bytes("a", 1)).isEqualTo(16L << 20);
    assertThat(of("a", "512 KiB").bytes("a", 1)).isEqualTo(512L << 10);
    assertThat(of("a", "65536").bytes("a", 1)).isEqualTo(65536);
    assertThat(of("a", "PT10M").duration("a", Duration.ZERO)).isEqualTo(Duration.ofMinutes(10));
    assertThat(of("a", "7").number("a", 1, 1, 7)).isEqualTo(7);
    assertThat(of("a", "TRUE").flag("a", false)).isTrue();
    assertThat(of("a", " x, ,y ").list("a")).containsExactly("x", "y");
    assertThat(of("a", "trust-upstream").choice("a", Mode.VERIFY)).isEqualTo(Mode.TRUST_UPSTREAM);
  }

  @Test
  void remembersABadValueAndGoesOnWithTheFallback() {
    Settings settings = of("a", "secret-nonsense");
    assertThat(settings.bytes("a", 5)).isEqualTo(5);
    assertThat(settings.sound()).isFalse();
    assertThat(settings.problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.name()).isEqualTo("a");
              assertThat(problem.reason()).doesNotContain("secret-nonsense");
            });
  }

  @Test
  void refusesWhatIsOutOfRange() {
    assertThat(of("a", "8").number("a", 1, 1, 7)).isEqualTo(1);
    assertThat(of("a", "99999999999").number("a", 1, 1, 7)).isEqualTo(1);
    assertThat(of("a", "999999999999999GiB").bytes("a", 3)).isEqualTo(3);
    assertThat(of("a", "0").bytes("a", 3)).isEqualTo(3);
    assertThat(of("a", "-PT1S").duration("a", Duration.ofSeconds(2))).hasSeconds(2);
    assertThat(of("a", "maybe").choice("a", Mode.VERIFY)).isEqualTo(Mode.VERIFY);
  }

  @Test
  void takesABlankValueForNone() {
    assertThat(of("a", "  ").text("a")).isEmpty();
    Settings settings = of("a", "");
    assertThat(settings.required("a")).isEmpty();
    assertThat(settings.problems()).extracting(SettingProblem::name).containsExactly("a");
  }

  @Test
  void turnsAnUnreadableExpressionIntoAProblem() {
    Settings settings =
        new Settings(
            name -> {
              throw new NoSuchElementException("${other}");
            });
    assertThat(settings.text("a")).isEmpty();
    assertThat(settings.sound()).isFalse();
  }
}
