package fieldhub.cases.requestlog;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fieldhub.platform.http.Json;
import fieldhub.platform.persistence.SqlQuery;
import fieldhub.platform.persistence.SqlStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The table {@code external_request}; every method joins the caller's transaction. */
@ApplicationScoped
class ExternalRequestStore {

  private static final String COLUMNS =
      """
      SELECT id, case_id, origin, type, status, url, meta, request, response, message, created_at,
        updated_at, upstream_state, upstream_note
      FROM external_request""";

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

  /**
   * Adds an entry.
   *
   * @param trackingKey by which the owner's repetition of this type is known, null for none
   * @return empty when the owner has one with this type and tracking key
   */
  Optional<ExternalRequest> insert(
      long caseId, Origin origin, String owner, String trackingKey, LogEntry entry, Instant now) {
    long id =
        sql.read("SELECT nextval('external_request_id') AS id", row -> row.getLong("id")).get(0);
    int added =
        sql.write(
            """
            INSERT INTO external_request
              (id, case_id, origin, owner, type, status, url, meta, tracking_key, request, response, message,
               hash, created_at, updated_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""",
            id,
            caseId,
            origin.name(),
            owner,
            entry.type(),
            entry.status(),
            entry.url().orElse(null),
            new String(json.write(entry.meta()), StandardCharsets.UTF_8),
            trackingKey,
            entry.request().orElse(null),
            entry.response().orElse(null),
            entry.message().orElse(null),
            entry.hash(),
            now,
            now);
    return added == 0
        ? Optional.empty()
        : Optional.of(
            new ExternalRequest(
                id, caseId, origin, entry, now, now, Optional.empty(), Optional.empty()));
  }

  /** The owner's entry of a type with a tracking key. */
  Optional<ExternalRequest> tracked(String owner, String type, String trackingKey) {
    return sql
        .read(
            COLUMNS + " WHERE owner = ? AND type = ? AND tracking_key = ?",
            this::request,
            owner,
            type,
            trackingKey)
        .stream()
        .findFirst();
  }

  Optional<ExternalRequest> find(long id) {
    return sql.read(COLUMNS + " WHERE id = ?", this::request, id).stream().findFirst();
  }

  /** The newest entries of a case that are together not longer than this, oldest first. */
  List<ExternalRequest> ofCase(long caseId, long mostCharacters) {
    return sql.read(
        COLUMNS
            + """
             WHERE id IN (
              SELECT id FROM (
                SELECT id, SUM(200 + CHAR_LENGTH(meta) + CHAR_LENGTH(COALESCE(url, ''))
                    + CHAR_LENGTH(COALESCE(request, '')) + CHAR_LENGTH(COALESCE(response, ''))
                    + CHAR_LENGTH(COALESCE(message, ''))) OVER (ORDER BY id DESC) AS total
                FROM external_request WHERE case_id = ?) sized
              WHERE total <= ?)
            ORDER BY id""",
        this::request,
        caseId,
        mostCharacters);
  }

  /** Entries for operators, newest first. */
  List<ExternalRequest> list(ExternalRequestFilter filter, Optional<Long> before, int limit) {
    return sql.read(
        new SqlQuery(COLUMNS)
            .whereGiven("case_id = ?", filter.caseId())
            .whereGiven("origin = ?", filter.origin().map(Origin::name))
            .whereGiven("type = ?", filter.type())
            .whereGiven("upstream_state = ?", filter.upstream().map(UpstreamState::name))
            .whereGiven("id < ?", before)
            .then("ORDER BY id DESC LIMIT ?", limit),
        this::request);
  }

  /** The {@code meta} of a row. */
  ObjectNode meta(ResultSet row) throws SQLException {
    return json.read(row.getString("meta").getBytes(StandardCharsets.UTF_8), ObjectNode.class);
  }

  ExternalRequest request(ResultSet row) throws SQLException {
    return new ExternalRequest(
        row.getLong("id"),
        row.getLong("case_id"),
        Origin.valueOf(row.getString("origin")),
        new LogEntry(
            row.getString("type"),
            row.getString("status"),
            Optional.ofNullable(row.getString("url")),
            meta(row),
            Optional.ofNullable(row.getString("request")),
            Optional.ofNullable(row.getString("response")),
            Optional.ofNullable(row.getString("message"))),
        SqlStore.instant(row, "created_at"),
        SqlStore.instant(row, "updated_at"),
        Optional.ofNullable(row.getString("upstream_state")).map(UpstreamState::valueOf),
        Optional.ofNullable(row.getString("upstream_note")));
  }
}
