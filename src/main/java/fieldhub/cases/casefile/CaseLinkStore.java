package fieldhub.cases.casefile;

import fieldhub.platform.journey.JourneyKey;
import fieldhub.platform.journey.KeyKind;
import fieldhub.platform.persistence.SqlStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The table {@code case_link}; every method joins the caller's transaction. */
@ApplicationScoped
class CaseLinkStore {

  private final SqlStore sql;

  @Inject
  CaseLinkStore(SqlStore sql) {
    this.sql = sql;
  }

  /** For the container's proxy. */
  protected CaseLinkStore() {
    this(null);
  }

  Optional<CaseLink> find(JourneyKey key) {
    return sql
        .read(
            "SELECT * FROM case_link WHERE kind = ? AND key_value = ?",
            CaseLinkStore::link,
            key.kind().name(),
            key.value())
        .stream()
        .findFirst();
  }

  List<CaseLink> ofCase(long caseId) {
    return sql.read(
        "SELECT * FROM case_link WHERE case_id = ? ORDER BY kind, key_value",
        CaseLinkStore::link,
        caseId);
  }

  /**
   * @return whether nothing was linked by this key before
   */
  boolean add(CaseLink link) {
    return sql.write(
            """
            INSERT INTO case_link (kind, key_value, case_id, linked_by, linked_at)
            VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""",
            link.key().kind().name(),
            link.key().value(),
            link.caseId(),
            link.by(),
            link.at())
        > 0;
  }

  boolean remove(JourneyKey key, long caseId) {
    return sql.write(
            "DELETE FROM case_link WHERE kind = ? AND key_value = ? AND case_id = ?",
            key.kind().name(),
            key.value(),
            caseId)
        > 0;
  }

  private static CaseLink link(ResultSet row) throws SQLException {
    return new CaseLink(
        new JourneyKey(KeyKind.valueOf(row.getString("kind")), row.getString("key_value")),
        row.getLong("case_id"),
        row.getString("linked_by"),
        SqlStore.instant(row, "linked_at"));
  }
}
