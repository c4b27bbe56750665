package fieldhub.platform.config;

import static org.assertj.core.api.Assertions.assertThat;

import fieldhub.platform.config.SettingsExample.Listed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The table of the settings in the handbook says what settings.example says. Where it does not,
 * {@code target/settings-table.md} is what belongs there.
 */
class SettingsTableTest {

  private static final Path HANDBOOK = Path.of("src/docs/operations.md");
  private static final Path EXPECTED = Path.of("target/settings-table.md");

  @Test
  void theHandbookHasEverySettingAsItIs() throws IOException {
    List<String> expected =
        SettingsExample.read().settings().stream().map(SettingsTableTest::row).toList();
    Files.write(EXPECTED, expected);

    assertThat(Files.readAllLines(HANDBOOK))
        .filteredOn(line -> line.matches("\\| `(fieldhub|mp)\\.[a-z0-9.-]+` \\|.*"))
        .containsExactlyElementsOf(expected);
  }

  private static String row(Listed setting) {
    return String.join(
        " | ",
        "| `" + setting.name() + '`',
        cell(setting.meaning()),
        cell(setting.values()),
        cell(setting.fallback()),
        setting.secret() ? "yes |" : "no |");
  }

  private static String cell(String text) {
    return text.replace("|", "\\|").replace("<", "&lt;");
  }
}
