package fieldhub.platform.audit;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** The table {@code audit_entry}. */
@ApplicationScoped
class AuditStore {
  private static final String COLUMNS =
      "id, occurred_at, operator, action, object_kind, object_id, detail";
  private static final int DETAIL_LENGTH = 2000;

  @Resource(lookup = "java:comp/DefaultDataSource")
  private DataSource database;

  void insert(AuditEntry entry) {
    String sql = "INSERT INTO audit_entry (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?)";
    try (Connection connection = database.getConnection();
        PreparedStatement insert = connection.prepareStatement(sql)) {
      insert.setObject(1, entry.id());
      insert.setObject(2, utc(entry.occurredAt()));
      insert.setString(3, entry.operator());
      insert.setString(4, entry.action());
      insert.setString(5, entry.objectKind());
      insert.setString(6, entry.objectId());
      insert.setString(7, cut(entry.detail()));
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("the audit entry could not be written", e);
    }
  }

  List<AuditEntry> list(AuditFilter filter, Optional<AuditEntry.Key> after, int limit) {
    StringBuilder sql = new StringBuilder("SELECT " + COLUMNS + " FROM audit_entry WHERE 1 = 1");
    List<Object> values = new ArrayList<>();
    filter.operator().ifPresent(value -> restrict(sql, values, "operator = ?", value));
    filter.action().ifPresent(value -> restrict(sql, values, "action = ?", value));
    filter.objectKind().ifPresent(value -> restrict(sql, values, "object_kind = ?", value));
    filter.objectId().ifPresent(value -> restrict(sql, values, "object_id = ?", value));
    filter.from().ifPresent(value -> restrict(sql, values, "occurred_at >= ?", utc(value)));
    filter.to().ifPresent(value -> restrict(sql, values, "occurred_at < ?", utc(value)));
    after.ifPresent(
        key -> {
          restrict(
              sql,
              values,
              "(occurred_at < ? OR (occurred_at = ? AND id < ?))",
              utc(key.occurredAt()));
          values.add(utc(key.occurredAt()));
          values.add(key.id());
        });
    sql.append(" ORDER BY occurred_at DESC, id DESC LIMIT ?");
    values.add(limit);
    return query(sql.toString(), values);
  }

  private List<AuditEntry> query(String sql, List<Object> values) {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.size(); i++) {
        select.setObject(i + 1, values.get(i));
      }
      List<AuditEntry> entries = new ArrayList<>();
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          entries.add(entry(rows));
        }
      }
      return entries;
    } catch (SQLException e) {
      throw new IllegalStateException("the audit entries could not be read", e);
    }
  }

  private static AuditEntry entry(ResultSet row) throws SQLException {
    return new AuditEntry(
        row.getObject(1, UUID.class),
        row.getObject(2, OffsetDateTime.class).toInstant(),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        row.getString(7));
  }

  private static void restrict(
      StringBuilder sql, List<Object> values, String condition, Object value) {
    sql.append(" AND ").append(condition);
    values.add(value);
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  private static String cut(String detail) {
    return detail.length() <= DETAIL_LENGTH ? detail : detail.substring(0, DETAIL_LENGTH - 1) + "…";
  }
}
