package fieldhub.cases.casefile;

import fieldhub.platform.persistence.SqlStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** The table {@code case_update}; every method joins the caller's transaction. */
@ApplicationScoped
class CaseUpdateStore {

  private final SqlStore sql;

  @Inject
  CaseUpdateStore(SqlStore sql) {
    this.sql = sql;
  }

  /** For the container's proxy. */
  protected CaseUpdateStore() {
    this(null);
  }

  /**
   * @return whether the message was not there before
   */
  boolean add(long caseId, UUID message, String content) {
    return sql.write(
            """
            INSERT INTO case_update (case_id, message_id, content) VALUES (?, ?, ?)
            ON CONFLICT DO NOTHING""",
            caseId,
            message,
            content)
        > 0;
  }

  /** The message's change and all that arrived behind it, in the order of arrival. */
  List<String> from(long caseId, UUID message) {
    return sql.read(
        """
        SELECT content FROM case_update WHERE case_id = ? AND message_id >= ?
        ORDER BY message_id""",
        row -> row.getString("content"),
        caseId,
        message);
  }
}
