package fieldhub.scheduling.workorder;

import static org.assertj.core.api.Assertions.assertThat;

import fieldhub.platform.inbox.RowHash;
import fieldhub.platform.persistence.SqlStore;
import fieldhub.platform.reported.Origin;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import liquibase.Liquibase;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.ClassLoaderResourceAccessor;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WorkOrderReportsTest {

  private static final Instant NOON = Instant.parse("2026-03-10T12:00:00Z");

  private final JdbcDataSource database = new JdbcDataSource();
  private final SqlStore sql = new SqlStore(database);
  private final WorkOrderReports reports =
      new WorkOrderReports(
          new WorkOrderReportStore(sql),
          new WorkOrderAssetStore(sql),
          Clock.fixed(NOON.plusSeconds(60), ZoneOffset.UTC));

  @BeforeEach
  void createTables() throws Exception {
    database.setURL(
        "jdbc:h2:mem:"
            + UUID.randomUUID()
            + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1");
    try (Connection connection = database.getConnection()) {
      new Liquibase(
              "liquibase/scheduling/020-work-order.xml",
              new ClassLoaderResourceAccessor(),
              DatabaseFactory.getInstance()
                  .findCorrectDatabaseImplementation(new JdbcConnection(connection)))
          .update("");
    }
  }

  @Test
  void anUnknownWorkOrderIsMadeByItsFirstReport() {
    reports.take(List.of(report("WO", NOON, 1, "6", "marlow")));

    assertThat(state("WO")).isEqualTo("REPORTED 6 marlow");
    assertThat(reports.history("WO")).hasSize(1);
  }

  @Test
  void theLatestReportIsTheStateInWhateverOrderTheyCome() {
    List<WorkOrderReport> all = new ArrayList<>();
    for (int order = 0; order < 3; order++) {
      for (int step = 0; step < 5; step++) {
        all.add(report("WO-" + order, NOON.plusSeconds(step), step, "s" + step, "t" + step));
      }
      // of one age with the last, its hash greater only when bytes are compared unsigned
      all.add(report("WO-" + order, NOON.plusSeconds(4), 200, "tie", ""));
    }
    Random random = new Random(7);
    for (int run = 0; run < 20; run++) {
      sql.write("DELETE FROM work_order_asset");
      sql.write("DELETE FROM work_order_report");
      sql.write("DELETE FROM work_order");
      List<WorkOrderReport> doubled = new ArrayList<>(all);
      doubled.addAll(all.subList(0, 6));
      Collections.shuffle(doubled, random);
      int cut = random.nextInt(doubled.size());
      reports.take(doubled.subList(0, cut));
      reports.take(doubled.subList(cut, doubled.size()));

      for (int order = 0; order < 3; order++) {
        assertThat(state("WO-" + order)).isEqualTo("REPORTED tie ");
        assertThat(reports.history("WO-" + order)).hasSize(6);
        assertThat(assets("WO-" + order)).hasSize(6);
      }
    }
  }

  @Test
  void aReportThatWasTakenBeforeChangesNothing() {
    WorkOrderReport withoutTime = report("WO", NOON, 1, "6", "marlow");
    reports.take(List.of(withoutTime));
    reports.take(List.of(report("WO", NOON.plusSeconds(30), 2, "7", "marlow")));
    reports.take(List.of(exportedLater(withoutTime)));

    assertThat(state("WO")).isEqualTo("REPORTED 7 marlow");
    assertThat(reports.history("WO")).hasSize(2);
  }

  @Test
  void theExportAddsTheTechnicianThatTheWebhookDidNotName() {
    List<WorkOrderReport> webhooks =
        List.of(report("WO", NOON, 1, "6", ""), report("WO", NOON.plusSeconds(1), 2, "7", ""));
    reports.take(webhooks);
    reports.take(List.of(report("WO", NOON, 1, "6", "before")));
    assertThat(state("WO")).isEqualTo("REPORTED 7 ");

    reports.take(List.of(report("WO", NOON.plusSeconds(1), 2, "7", "marlow")));
    reports.take(webhooks);

    assertThat(state("WO")).isEqualTo("REPORTED 7 marlow");
    assertThat(reports.history("WO"))
        .extracting(PastReport::technician)
        .containsExactly("marlow", "before");
  }

  @Test
  void aMentionedWorkOrderBecomesAReportedOne() {
    sql.write(
        "INSERT INTO work_order (order_num, origin, created_at) VALUES ('WO', 'MENTIONED', ?)",
        NOON);
    reports.take(List.of(report("WO", NOON, 1, "6", "marlow")));

    assertThat(state("WO")).isEqualTo("REPORTED 6 marlow");
  }

  @Test
  void whatWasBookedHoldsWhereTheLatestReportSaysNothing() {
    sql.write(
        "INSERT INTO work_order (order_num, origin, status, technician, created_at)"
            + " VALUES ('WO', 'BOOKED', '1', 'booked', ?)",
        NOON);
    sql.write(
        """
        INSERT INTO booking (order_num, original_order_num, slot_id, slot_title, technician,
          work_centre, starts_at, ends_at, order_type, account_num, location_num, user_name,
          booked_at) VALUES ('WO', 'O', 'S', '', 'booked', '', ?, ?, '', '', '', '', ?)""",
        NOON,
        NOON,
        NOON);
    WorkOrderReport other = report("WO", NOON, 1, "6", "other");
    WorkOrderReport silent = report("WO", NOON.plusSeconds(1), 2, "", "");

    reports.take(List.of(other));
    assertThat(state("WO")).isEqualTo("BOOKED 6 other");
    reports.take(List.of(silent));
    assertThat(state("WO")).isEqualTo("BOOKED 1 booked");
  }

  private List<String> assets(String orderNum) {
    return sql.read(
        "SELECT asset_num FROM work_order_asset WHERE order_num = ?",
        row -> row.getString("asset_num"),
        orderNum);
  }

  private String state(String orderNum) {
    return sql.read(
            "SELECT origin, status, technician FROM work_order WHERE order_num = ?",
            row ->
                row.getString("origin")
                    + " "
                    + row.getString("status")
                    + " "
                    + row.getString("technician"),
            orderNum)
        .get(0);
  }

  private static WorkOrderReport report(
      String orderNum, Instant statedAt, int hash, String status, String technician) {
    return report(orderNum, statedAt, hash, status, technician, NOON);
  }

  /** A report without a time of its own is as old as its message: that of a later export. */
  private static WorkOrderReport exportedLater(WorkOrderReport report) {
    return report(
        report.orderNum(),
        report.reportedAt().plusSeconds(3600),
        Byte.toUnsignedInt(report.rowHash().bytes()[0]),
        report.status(),
        report.technician(),
        report.receivedAt().plusSeconds(3600));
  }

  private static WorkOrderReport report(
      String orderNum,
      Instant statedAt,
      int hash,
      String status,
      String technician,
      Instant receivedAt) {
    return new WorkOrderReport(
        orderNum,
        status,
        "",
        "",
        "",
        "",
        technician,
        "",
        null,
        null,
        null,
        null,
        null,
        null,
        new Origin(
            statedAt,
            "90",
            new RowHash(ByteBuffer.allocate(32).put((byte) hash).array()),
            UUID.randomUUID()),
        receivedAt,
        List.of(new AssetName("AS-" + status, "")));
  }
}
