package fieldhub.platform.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import fieldhub.platform.config.Settings;
import fieldhub.platform.persistence.Ids;
import fieldhub.platform.persistence.SqlStore;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import liquibase.Liquibase;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.ClassLoaderResourceAccessor;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RetentionTest {

  private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");

  private final JdbcDataSource database = new JdbcDataSource();
  private final SqlStore sql = new SqlStore(database);

  private final Retention retention =
      new Retention(
          new SweepStore(sql),
          new InboxSettings(
              new Settings(
                  name ->
                      Optional.ofNullable(
                          Map.of(
                                  "fieldhub.inbox.payload-retention", "P40D",
                                  "fieldhub.inbox.retention", "P60D")
                              .get(name)))),
          Clock.fixed(NOW, ZoneOffset.UTC));

  @BeforeEach
  void createTables() throws Exception {
    database.setURL(
        "jdbc:h2:mem:"
            + UUID.randomUUID()
            + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1");
    try (Connection connection = database.getConnection()) {
      new Liquibase(
              "liquibase/platform/010-inbox.xml",
              new ClassLoaderResourceAccessor(),
              DatabaseFactory.getInstance()
                  .findCorrectDatabaseImplementation(new JdbcConnection(connection)))
          .update("");
    }
  }

  @Test
  void payloadsGoFirstAndMessagesLater() {
    UUID young = message(39, "DONE");
    UUID middle = message(41, "DONE");
    UUID old = message(61, "DISCARDED");

    retention.deleteSomePayloads();
    assertThat(ids("SELECT message_id AS id FROM inbox_payload")).containsExactly(young);
    assertThat(ids("SELECT id FROM inbox_message")).containsExactlyInAnyOrder(young, middle, old);

    retention.deleteSomeMessages();
    assertThat(ids("SELECT id FROM inbox_message")).containsExactlyInAnyOrder(young, middle);
    assertThat(ids("SELECT message_id AS id FROM inbox_conflict")).containsExactly(young);
  }

  @Test
  void whatIsNotDoneStaysHoweverOldItIs() {
    UUID parked = message(400, "PARKED");
    UUID retry = message(400, "RETRY");
    UUID received = message(400, "RECEIVED");

    retention.deleteSomePayloads();
    retention.deleteSomeMessages();

    assertThat(ids("SELECT message_id AS id FROM inbox_payload"))
        .containsExactlyInAnyOrder(parked, retry, received);
    assertThat(ids("SELECT id FROM inbox_message"))
        .containsExactlyInAnyOrder(parked, retry, received);
  }

  @Test
  void whatWasKeptForALaterReleaseStaysHoweverOldItIs() {
    UUID kept = message(400, "DONE");
    UUID applied = message(400, "DONE");
    sql.write("UPDATE inbox_message SET outcome = 'KEPT' WHERE id = ?", kept);
    sql.write("UPDATE inbox_message SET outcome = 'APPLIED' WHERE id = ?", applied);

    retention.deleteSomePayloads();
    retention.deleteSomeMessages();

    assertThat(ids("SELECT message_id AS id FROM inbox_payload")).containsExactly(kept);
    assertThat(ids("SELECT id FROM inbox_message")).containsExactly(kept);
  }

  @Test
  void manyGoInSteps() {
    for (int i = 0; i < 600; i++) {
      message(100, "DONE");
    }

    assertThat(retention.deleteSomeMessages()).isTrue();
    assertThat(retention.deleteSomeMessages()).isFalse();
    assertThat(ids("SELECT id FROM inbox_message")).isEmpty();
  }

  @Test
  void idsSortByTheirTime() {
    Instant now = Clock.systemUTC().instant();
    UUID id = Ids.next();

    assertThat(Retention.firstIdOf(now.minusSeconds(1)).toString()).isLessThan(id.toString());
    assertThat(Retention.firstIdOf(now.plusSeconds(60)).toString()).isGreaterThan(id.toString());
  }

  private UUID message(int daysOld, String state) {
    Instant received = NOW.minus(Duration.ofDays(daysOld));
    UUID id =
        new UUID(
            Retention.firstIdOf(received).getMostSignificantBits(),
            Ids.next().getLeastSignificantBits());
    sql.write(
        """
        INSERT INTO inbox_message (id, source, external_id, type, body_hash, body_size, state,
          attempts, received_at, done_at) VALUES (?, 's', ?, 't', ?, 1, ?, 0, ?, ?)""",
        id,
        id.toString(),
        new byte[32],
        state,
        received,
        state.startsWith("D") ? received : null);
    sql.write("INSERT INTO inbox_payload (message_id, body) VALUES (?, ?)", id, new byte[1]);
    sql.write(
        "INSERT INTO inbox_conflict (id, message_id, body_hash, body, received_at) VALUES (?, ?, ?, ?, ?)",
        Ids.next(),
        id,
        new byte[32],
        new byte[1],
        received);
    return id;
  }

  private List<UUID> ids(String query) {
    return sql.read(query, row -> row.getObject("id", UUID.class));
  }
}
