package fieldhub.parts.inpart;

import fieldhub.platform.http.Json;
import fieldhub.platform.persistence.Ids;
import fieldhub.platform.persistence.SqlStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What became of Inpart orders; rows are only added. */
@ApplicationScoped
class InpartHistoryStore {

  private final SqlStore sql;
  private final Json json;

  @Inject
  InpartHistoryStore(SqlStore sql, Json json) {
    this.sql = sql;
    this.json = json;
  }

  /** For the container's proxy. */
  protected InpartHistoryStore() {
    this(null, null);
  }

  void addSteps(UUID order, List<StatusStep> steps, Fetch fetch) {
    sql.writeEach(
        """
        INSERT INTO inpart_order_status (id, order_id, oe_part_number, ordered_part_number, ordinal,
          from_status, from_text, to_status, to_text, told_by, told_at, fetched_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
        steps.stream().map(step -> row(order, step, fetch)).toList());
  }

  private static Object[] row(UUID order, StatusStep step, Fetch fetch) {
    Optional<LineKey> line = Optional.ofNullable(step.line());
    Optional<ToldStatus> from = Optional.ofNullable(step.from());
    return new Object[] {
      Ids.next(),
      order,
      line.map(LineKey::oePartNumber).orElse(null),
      line.map(LineKey::orderedPartNumber).orElse(null),
      line.map(LineKey::ordinal).orElse(null),
      from.map(it -> it.status().name()).orElse(null),
      from.map(ToldStatus::text).orElse(null),
      step.to().status().name(),
      step.to().text(),
      fetch.toldBy(),
      fetch.toldAt(),
      fetch.fetchedAt()
    };
  }

  void addChange(UUID order, ReadingComparison comparison, Fetch fetch) {
    sql.write(
        """
        INSERT INTO inpart_order_change
          (id, order_id, told_by, told_at, fetched_at, surprise, differences)
        VALUES (?, ?, ?, ?, ?, ?, ?)""",
        Ids.next(),
        order,
        fetch.toldBy(),
        fetch.toldAt(),
        fetch.fetchedAt(),
        comparison.surprise().orElse(null),
        new String(json.write(comparison.differences()), StandardCharsets.UTF_8));
  }

  List<InpartHistoryEntry> steps(UUID order) {
    return sql.read(
        "SELECT * FROM inpart_order_status WHERE order_id = ? ORDER BY fetched_at, id",
        InpartHistoryStore::step,
        order);
  }

  List<InpartChange> changes(UUID order, int limit) {
    return sql.read(
        """
        SELECT * FROM inpart_order_change WHERE order_id = ?
        ORDER BY fetched_at DESC, id DESC LIMIT ?""",
        this::change,
        order,
        limit);
  }

  private static InpartHistoryEntry step(ResultSet row) throws SQLException {
    boolean ofLine = row.getObject("ordinal") != null;
    return new InpartHistoryEntry(
        new StatusStep(
            ofLine ? InpartOrderStore.key(row) : null,
            InpartOrderStore.told(row, "from_status", "from_text"),
            InpartOrderStore.told(row, "to_status", "to_text")),
        row.getString("told_by"),
        SqlStore.instant(row, "told_at"),
        SqlStore.instant(row, "fetched_at"));
  }

  private InpartChange change(ResultSet row) throws SQLException {
    return new InpartChange(
        row.getObject("id", UUID.class),
        row.getString("told_by"),
        SqlStore.instant(row, "told_at"),
        SqlStore.instant(row, "fetched_at"),
        Optional.ofNullable(row.getString("surprise")),
        differences(row.getString("differences")));
  }

  private List<Difference> differences(String stored) {
    return List.of(json.read(stored.getBytes(StandardCharsets.UTF_8), Difference[].class));
  }
}
