package fieldhub.cases.casefile;

import fieldhub.platform.persistence.SqlStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The table {@code case_status}; every method joins the caller's transaction. */
@ApplicationScoped
class CaseStatusStore {

  private static final int LONGEST_NAME = 200;

  private final SqlStore sql;

  @Inject
  CaseStatusStore(SqlStore sql) {
    this.sql = sql;
  }

  /** For the container's proxy. */
  protected CaseStatusStore() {
    this(null);
  }

  long nextId() {
    return sql.read("SELECT nextval('case_status_id') AS number", row -> row.getLong("number"))
        .get(0);
  }

  /**
   * @return whether it was not there before
   */
  boolean add(long caseId, StatusOrigin origin, CaseStatus it) {
    return sql.write(
            """
            INSERT INTO case_status (origin, id, case_id, status_key, provider_key, name, prev_key,
              created_at, updated_at, declared_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""",
            origin.name(),
            it.id(),
            caseId,
            it.key(),
            it.providerKey(),
            it.name() == null ? null : SqlStore.cut(it.name(), LONGEST_NAME),
            it.prevKey(),
            it.createdAt(),
            it.updatedAt(),
            it.declaredAt())
        > 0;
  }

  /** What a second webhook about the same status adds: which one it followed. */
  void prevKey(long id, String key) {
    sql.write(
        "UPDATE case_status SET prev_key = ? WHERE origin = ? AND id = ? AND prev_key IS NULL",
        key,
        StatusOrigin.INFOCARE.name(),
        id);
  }

  /** The statuses of a case, oldest first. */
  List<CaseStatus> ofCase(long caseId) {
    return sql.read(
        "SELECT * FROM case_status WHERE case_id = ? ORDER BY created_at, id",
        CaseStatusStore::status,
        caseId);
  }

  /** The last status that the workshop reported under a key. */
  Optional<CaseStatus> reported(long caseId, String providerKey) {
    return sql
        .read(
            """
            SELECT * FROM case_status WHERE case_id = ? AND origin = 'HUB' AND provider_key = ?
            ORDER BY id DESC LIMIT 1""",
            CaseStatusStore::status,
            caseId,
            providerKey)
        .stream()
        .findFirst();
  }

  private static CaseStatus status(ResultSet row) throws SQLException {
    return new CaseStatus(
        row.getLong("id"),
        row.getString("status_key"),
        row.getString("provider_key"),
        row.getString("name"),
        row.getString("prev_key"),
        SqlStore.instant(row, "created_at"),
        SqlStore.instant(row, "updated_at"),
        SqlStore.instant(row, "declared_at"));
  }
}
