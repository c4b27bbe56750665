package fieldhub.cases.casefile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import fieldhub.platform.http.Json;
import fieldhub.platform.persistence.SqlStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The table {@code case_record}; every method joins the caller's transaction. */
@ApplicationScoped
class CaseRecordStore {

  private final SqlStore sql;
  private final Json json;

  @Inject
  CaseRecordStore(SqlStore sql, Json json) {
    this.sql = sql;
    this.json = json;
  }

  /** For the container's proxy. */
  protected CaseRecordStore() {
    this(null, null);
  }

  /**
   * Stores a record unless a later one is there; who does holds the case.
   *
   * @return whether it was stored
   */
  boolean put(long caseId, CaseRecord one) {
    String content = new String(json.write(one.content()), StandardCharsets.UTF_8);
    return sql.write(
                """
                INSERT INTO case_record (case_id, kind, record_key, content, told_at)
                VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""",
                caseId,
                one.kind().name(),
                one.key(),
                content,
                one.toldAt())
            > 0
        || sql.write(
                """
                UPDATE case_record SET content = ?, told_at = ?
                WHERE case_id = ? AND kind = ? AND record_key = ? AND told_at < ?""",
                content,
                one.toldAt(),
                caseId,
                one.kind().name(),
                one.key(),
                one.toldAt())
            > 0;
  }

  List<CaseRecord> ofCase(long caseId) {
    return sql.read(
        "SELECT * FROM case_record WHERE case_id = ? ORDER BY kind, told_at, record_key",
        row ->
            new CaseRecord(
                RecordKind.valueOf(row.getString("kind")),
                row.getString("record_key"),
                tree(row.getString("content")),
                SqlStore.instant(row, "told_at")),
        caseId);
  }

  private JsonNode tree(String text) {
    try {
      return json.mapper().readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a stored record cannot be read", e);
    }
  }
}
