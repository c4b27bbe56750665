package fieldhub.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fieldhub.launcher.Ports;
import fieldhub.support.Hub;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.Queue;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code fieldhub.broker.url} names a broker elsewhere: as in production, and it may restart. */
class ExternalBrokerIT {

  private static final String QUEUE = "fieldhub.inbox.servicemobility";

  @TempDir Path journal;

  private EmbeddedActiveMQ broker;
  private Hub hub;

  @BeforeEach
  void start() throws Exception {
    int port = Ports.free();
    broker = new EmbeddedActiveMQ();
    broker.setConfiguration(
        new ConfigurationImpl()
            .setSecurityEnabled(false)
            .setJournalDirectory(journal.resolve("journal").toString())
            .setBindingsDirectory(journal.resolve("bindings").toString())
            .setPagingDirectory(journal.resolve("paging").toString())
            .setLargeMessagesDirectory(journal.resolve("large").toString())
            .addAcceptorConfiguration("tcp", "tcp://localhost:" + port));
    broker.start();
    hub = Hub.own(Map.of("fieldhub.broker.url", "tcp://localhost:" + port)).start();
  }

  @AfterEach
  void stop() throws Exception {
    hub.close();
    broker.stop();
  }

  @Test
  void eventsTravelThroughItAlsoAfterItsRestart() throws Exception {
    String first = accept();
    awaitProcessed(first);
    assertThat(queue().getMessagesAdded()).isPositive();

    broker.stop();
    String meanwhile = accept();
    broker.start();

    awaitProcessed(meanwhile);
    await()
        .atMost(Duration.ofMinutes(3))
        .untilAsserted(
            () -> {
              awaitProcessed(accept());
              assertThat(queue().getMessagesAdded()).isPositive();
            });
    assertThat(hub.anonymous().get("/health/ready").status()).isEqualTo(200);
  }

  private Queue queue() {
    return broker.getActiveMQServer().locateQueue(SimpleString.of(QUEUE));
  }

  private String accept() {
    String id = UUID.randomUUID().toString();
    String body =
        """
        {"id": "%s", "type": "UserAudit", "specversion": "1.0", "source": "a-hook",
         "time": "2026-03-10T16:45:01.000Z", "data": {"rowver": "1", "rows": []}}
        """
            .formatted(id);
    assertThat(hub.technician("t").post("/servicemobility/webhooks", body).status()).isEqualTo(200);
    return id;
  }

  /** Longer than the sweeper lets a row lie that nobody was told of. */
  private void awaitProcessed(String id) {
    await()
        .atMost(Duration.ofMinutes(2))
        .until(
            () ->
                hub.database()
                        .number(
                            "SELECT count(*) FROM inbox_message"
                                + " WHERE external_id = ? AND state NOT IN ('RECEIVED', 'RETRY')",
                            id)
                    == 1);
  }
}
