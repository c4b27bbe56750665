package fieldhub.cases.requestlog;

import static org.assertj.core.api.Assertions.assertThat;

import fieldhub.platform.config.Settings;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EntryRulesTest {

  private final EntryRules rules =
      new EntryRules(new RequestLogSettings(new Settings(name -> Optional.empty())));

  @Test
  void aRemarkIsCutAsRequestsAndResponsesAre() {
    LogEntry entry =
        LogEntry.of("t", LogEntry.SUCCESS, 1, "x", Optional.empty(), Optional.empty())
            .at(Optional.empty(), "m".repeat(100_000));

    assertThat(rules.kept(entry).message().orElseThrow())
        .hasSizeLessThanOrEqualTo(64 << 10)
        .endsWith("[cut: 100000 bytes in all]");
  }
}
