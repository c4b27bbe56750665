package fieldhub.servicemobility.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fieldhub.support.Hub;
import fieldhub.support.OwnPostgres;
import fieldhub.support.Reply;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * A backup that is taken while messages come in, restored into another PostgreSQL: the same rows,
 * and a hub on it that finishes what was under way (issue 6, shown by 4). Needs pg_dump and
 * pg_restore, of the server's version or later, in the path.
 */
@Tag("proof")
@EnabledIfSystemProperty(named = "fieldhub.it.database", matches = "postgresql")
class BackupIT {

  private static final int SENDERS = 8;
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private static final String UNDER_WAY =
      "SELECT COUNT(*) FROM inbox_message WHERE state IN ('RECEIVED', 'RETRY')";

  @TempDir Path elsewhere;

  private final Queue<Usage> acknowledged = new ConcurrentLinkedQueue<>();

  @Test
  void whatIsBackedUpUnderLoadIsRestoredAndFinishedElsewhere() throws Exception {
    Path dump = elsewhere.resolve("fieldhub.dump");
    Map<String, Long> saved;
    List<Usage> before;
    try (Hub hub = Hub.on(OwnPostgres.started(), Map.of()).start();
        NodesLoad load = new NodesLoad(List.of(hub))) {
      for (int i = 0; i < SENDERS; i++) {
        load.calls(25, (node, number) -> report(node));
      }
      await().atMost(PATIENCE).until(() -> acknowledged.size() > 2000);
      before = List.copyOf(acknowledged);
      saved = ((OwnPostgres) hub.database()).dump(dump, UNDER_WAY);
      load.stop();
    }
    int during = acknowledged.size() - before.size();

    OwnPostgres other = OwnPostgres.started();
    other.restore(dump);
    Map<String, Long> restored = other.rowsOfEachTable();
    long underWay = other.number(UNDER_WAY);
    System.out.printf(
        "Backup of %d tables, %d rows, while %d messages came in; %d messages under way in it%n",
        saved.size(), saved.values().stream().mapToLong(Long::longValue).sum(), during, underWay);
    assertThat(restored).isEqualTo(saved);
    assertThat(underWay).isPositive();

    try (Hub hub = Hub.on(other, Map.of()).start()) {
      await().atMost(PATIENCE).until(() -> other.number(UNDER_WAY) == 0);
      long stored = other.number("SELECT COUNT(*) FROM inbox_message");
      assertThat(stored).isGreaterThanOrEqualTo(before.size());
      assertThat(other.number("SELECT COUNT(*) FROM inbox_message WHERE state = 'DONE'"))
          .isEqualTo(stored);
      assertThat(other.number("SELECT COUNT(*) FROM stock_level WHERE on_hand = -1"))
          .isEqualTo(stored);
      for (Usage usage : before) {
        assertThat(
                other.number(
                    "SELECT COUNT(*) FROM inbox_message WHERE external_id = ?", usage.id()))
            .as(usage.id())
            .isEqualTo(1);
      }
      assertThat(report(hub).status()).isEqualTo(200);
    }
  }

  private Reply report(Hub node) {
    Usage usage = Usage.any();
    Reply reply = node.technician("t").post("/servicemobility/webhooks", usage.json());
    if (reply.status() == 200) {
      acknowledged.add(usage);
    }
    return reply;
  }
}
