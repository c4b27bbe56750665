package fieldhub.cases.casefile;

import fieldhub.platform.http.Json;
import fieldhub.platform.persistence.SqlStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** The table {@code case_value}; every method joins the caller's transaction. */
@ApplicationScoped
class CaseValueStore {

  private final SqlStore sql;
  private final Json json;

  @Inject
  CaseValueStore(SqlStore sql, Json json) {
    this.sql = sql;
    this.json = json;
  }

  /** For the container's proxy. */
  protected CaseValueStore() {
    this(null, null);
  }

  /** Writes all values of a case again. Who does has just stored the case, and so holds its row. */
  void put(CaseFile it) {
    sql.write("DELETE FROM case_value WHERE case_id = ?", it.id());
    List<Object[]> rows = new ArrayList<>();
    for (CaseValue value : CaseValue.of(it, json.mapper())) {
      rows.add(
          new Object[] {
            it.id(), rows.size(), value.path(), value.content(), value.amount(), value.common()
          });
    }
    sql.writeEach(
        """
        INSERT INTO case_value (case_id, number, path, content, amount, is_common)
        VALUES (?, ?, ?, ?, ?, ?)""",
        rows);
  }
}
