package fieldhub.cases.casefile;

import fieldhub.platform.http.Json;
import fieldhub.platform.persistence.SqlStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The table {@code case_file}; every method joins the caller's transaction. */
@ApplicationScoped
class CaseStore {

  private final SqlStore sql;
  private final CaseRow row;

  @Inject
  CaseStore(SqlStore sql, Json json) {
    this.sql = sql;
    this.row = new CaseRow(json);
  }

  /** For the container's proxy. */
  protected CaseStore() {
    this.sql = null;
    this.row = null;
  }

  Optional<CaseFile> find(UUID guid) {
    return sql.read("SELECT * FROM case_file WHERE guid = ?", row, guid).stream().findFirst();
  }

  Optional<CaseFile> findById(long id) {
    return sql.read("SELECT * FROM case_file WHERE id = ?", row, id).stream().findFirst();
  }

  /** Never back in time: what was touched later stays so. */
  void touch(long id, Instant now) {
    sql.write("UPDATE case_file SET touched_at = ? WHERE id = ? AND touched_at < ?", now, id, now);
  }
}
