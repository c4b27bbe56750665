package fieldhub.cases.requestlog;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fieldhub.platform.http.Json;
import fieldhub.platform.persistence.SqlStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The table {@code external_request}; every method joins the caller's transaction. */
@ApplicationScoped
class ExternalRequestStore {

  static final String COLUMNS =
      """
      id, case_id, origin, type, status, url, meta, request, response, message, created_at, updated_at""";

  private final SqlStore sql;
  private final Json json;

  @Inject
  ExternalRequestStore(SqlStore sql, Json json) {
    this.sql = sql;
    this.json = json;
  }

  /** For the container's proxy. */
  protected ExternalRequestStore() {
    this(null, null);
  }

  /** The entries of a case, oldest first. */
  List<ExternalRequest> ofCase(long caseId) {
    return sql.read(
        "SELECT " + COLUMNS + " FROM external_request WHERE case_id = ? ORDER BY id",
        this::request,
        caseId);
  }

  private ExternalRequest request(ResultSet row) throws SQLException {
    return new ExternalRequest(
        row.getLong("id"),
        row.getLong("case_id"),
        Origin.valueOf(row.getString("origin")),
        new LogEntry(
            row.getString("type"),
            row.getString("status"),
            Optional.ofNullable(row.getString("url")),
            json.read(row.getString("meta").getBytes(StandardCharsets.UTF_8), ObjectNode.class),
            Optional.ofNullable(row.getString("request")),
            Optional.ofNullable(row.getString("response")),
            Optional.ofNullable(row.getString("message"))),
        SqlStore.instant(row, "created_at"),
        SqlStore.instant(row, "updated_at"));
  }
}
