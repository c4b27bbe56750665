package fieldhub.platform.audit;

import fieldhub.platform.persistence.SqlQuery;
import fieldhub.platform.persistence.SqlStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The table {@code audit_entry}. */
@ApplicationScoped
class AuditStore {
  private static final String COLUMNS =
      "id, occurred_at, operator, action, object_kind, object_id, detail";
  private static final int DETAIL_LENGTH = 2000;

  @Inject private SqlStore sql;

  void insert(AuditEntry entry) {
    sql.write(
        "INSERT INTO audit_entry (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?)",
        entry.id(),
        entry.occurredAt(),
        entry.operator(),
        entry.action(),
        entry.objectKind(),
        entry.objectId(),
        cut(entry.detail()));
  }

  List<AuditEntry> list(AuditFilter filter, Optional<AuditEntry.Key> after, int limit) {
    SqlQuery query =
        new SqlQuery("SELECT " + COLUMNS + " FROM audit_entry")
            .whereGiven("operator = ?", filter.operator())
            .whereGiven("action = ?", filter.action())
            .whereGiven("object_kind = ?", filter.objectKind())
            .whereGiven("object_id = ?", filter.objectId())
            .whereGiven("occurred_at >= ?", filter.from())
            .whereGiven("occurred_at < ?", filter.to());
    after.ifPresent(key -> query.behind("occurred_at", key.occurredAt(), "id", key.id()));
    return sql.read(
        query.then("ORDER BY occurred_at DESC, id DESC LIMIT ?", limit), AuditStore::entry);
  }

  private static AuditEntry entry(ResultSet row) throws SQLException {
    return new AuditEntry(
        row.getObject("id", UUID.class),
        SqlStore.instant(row, "occurred_at"),
        row.getString("operator"),
        row.getString("action"),
        row.getString("object_kind"),
        row.getString("object_id"),
        row.getString("detail"));
  }

  private static String cut(String detail) {
    return detail.length() <= DETAIL_LENGTH ? detail : detail.substring(0, DETAIL_LENGTH - 1) + "…";
  }
}
