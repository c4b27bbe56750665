package fieldhub.cases.requestlog;

import static org.assertj.core.api.Assertions.assertThat;

import fieldhub.platform.journey.JourneyKey;
import fieldhub.platform.journey.KeyKind;
import fieldhub.platform.outbox.OutboxMessage;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnCallWatchTest {

  @ParameterizedTest
  @CsvSource({
    "mail, CASE, completedEmail",
    "mail, PARTS_ORDER, mail",
    "ivr, CASE, ivr",
  })
  void onlyACasesOwnMailIsTheCompletedEmail(String kind, KeyKind key, String type) {
    OutboxMessage message =
        new OutboxMessage(UUID.randomUUID(), kind, "to", new JourneyKey(key, "1"), new byte[0]);

    assertThat(OwnCallWatch.type(message)).isEqualTo(type);
  }
}
