package fieldhub.servicemobility.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fieldhub.support.Hub;
import fieldhub.support.TestDatabase;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;

/** What the tests ask the database about messages and stock. */
final class InboxView {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final TestDatabase database;

  InboxView(Hub hub) {
    this.database = hub.database();
  }

  Map<String, Object> message(String externalId) {
    return database.rows("SELECT * FROM inbox_message WHERE external_id = ?", externalId).get(0);
  }

  void awaitState(String externalId, String state) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(message(externalId)).containsEntry("state", state));
  }

  long messages(String externalId) {
    return database.number("SELECT COUNT(*) FROM inbox_message WHERE external_id = ?", externalId);
  }

  long conflicts(String externalId) {
    return database.number(
        """
        SELECT COUNT(*) FROM inbox_conflict c JOIN inbox_message m ON m.id = c.message_id
        WHERE m.external_id = ?""",
        externalId);
  }

  long journey(String key) {
    return database.number("SELECT COUNT(*) FROM journey_entry WHERE key_value = ?", key);
  }

  long movements(String product) {
    return database.number("SELECT COUNT(*) FROM stock_movement WHERE prod_num = ?", product);
  }

  BigDecimal onHand(String product) {
    return (BigDecimal)
        database.value("SELECT on_hand FROM stock_level WHERE prod_num = ?", product);
  }

  BigDecimal stated(String product) {
    return (BigDecimal)
        database.value("SELECT qty FROM stock_statement WHERE prod_num = ?", product);
  }
}
