package fieldhub.scheduling.fieldreport;

import fieldhub.platform.inbox.RowHash;
import fieldhub.platform.persistence.SqlQuery;
import fieldhub.platform.persistence.SqlStore;
import fieldhub.platform.reported.Origin;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What technicians did: the table {@code user_audit}, to which rows are only added. */
@ApplicationScoped
public class UserAuditStore {

  private static final String SELECT =
      """
      SELECT id, technician, category, subcategory, ref_code, happened_at, latitude, longitude,
        attributes, rowver, row_hash, message_id, recorded_at FROM user_audit""";

  /** The order of the unique key: all callers insert in it. */
  private static final Comparator<UserAudit> ORDER =
      Comparator.<UserAudit, RowHash>comparing(it -> it.origin().rowHash())
          .thenComparing(it -> it.origin().rowver());

  @Inject private SqlStore sql;
  @Inject private Clock clock;

  /**
   * Adds, in the caller's transaction, what was not reported before: a row is known by rowver and
   * content.
   */
  public void add(List<UserAudit> audits) {
    if (audits.isEmpty()) {
      return;
    }
    Instant now = clock.instant();
    List<UserAudit> sorted = audits.stream().sorted(ORDER).toList();
    sql.writeEach(
        """
        INSERT INTO user_audit (row_hash, rowver, id, technician, category, subcategory, ref_code,
          happened_at, latitude, longitude, attributes, message_id, recorded_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""",
        sorted.stream().map(it -> values(it, now)).toList());
    // Who it was stands beside the object, in some exports only.
    sql.writeEach(
        """
        UPDATE user_audit SET technician = ?
        WHERE row_hash = ? AND rowver = ? AND technician = '' AND technician < ?""",
        sorted.stream()
            .map(
                it ->
                    new Object[] {
                      it.technician(),
                      it.origin().rowHash().bytes(),
                      it.origin().rowver(),
                      it.technician()
                    })
            .toList());
  }

  /** Audits, newest first. */
  public List<UserAudit> list(UserAuditFilter filter, int limit) {
    return sql.read(
        new SqlQuery(SELECT)
            .whereGiven("technician = ?", filter.technician())
            .whereGiven("ref_code = ?", filter.reference())
            .whereGiven("category = ?", filter.category())
            .whereGiven("id < ?", filter.before())
            .then("ORDER BY id DESC LIMIT ?", limit),
        UserAuditStore::audit);
  }

  public Optional<UserAudit> find(UUID id) {
    return sql.read(new SqlQuery(SELECT).where("id = ?", id), UserAuditStore::audit).stream()
        .findFirst();
  }

  private static Object[] values(UserAudit audit, Instant now) {
    return new Object[] {
      audit.origin().rowHash().bytes(),
      audit.origin().rowver(),
      audit.id(),
      audit.technician(),
      audit.category(),
      audit.subcategory(),
      audit.refCode(),
      audit.happenedAt(),
      audit.latitude(),
      audit.longitude(),
      audit.attributes(),
      audit.origin().messageId(),
      now
    };
  }

  private static UserAudit audit(ResultSet row) throws SQLException {
    return new UserAudit(
        row.getObject("id", UUID.class),
        row.getString("technician"),
        row.getString("category"),
        row.getString("subcategory"),
        row.getString("ref_code"),
        SqlStore.instant(row, "happened_at"),
        row.getString("latitude"),
        row.getString("longitude"),
        row.getString("attributes"),
        new Origin(
            SqlStore.instant(row, "recorded_at"),
            row.getString("rowver"),
            new RowHash(row.getBytes("row_hash")),
            row.getObject("message_id", UUID.class)));
  }
}
