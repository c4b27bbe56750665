package fieldhub.cases.requestlog;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fieldhub.platform.persistence.SqlStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * How the hub's own entries stand at InfoCare: columns of {@code external_request}, and the table
 * {@code upstream_known}. Every method joins the caller's transaction.
 */
@ApplicationScoped
class UpstreamStore {

  /** Stands between the first tracking id of an entry and the number of its correction. */
  static final String CORRECTED = "-corrected-";

  private static final int LONGEST_NOTE = 300;

  private static final String COLUMNS =
      """
      SELECT e.id, e.case_id, e.origin, e.type, e.status, e.url, e.meta, e.request, e.response, e.message,
        e.created_at, e.updated_at, e.upstream_state, e.upstream_note, e.upstream_tracking, e.corrections,
        e.posted_at, l.guid
      FROM external_request e JOIN case_log l ON l.case_id = e.case_id""";

  @Inject private SqlStore sql;
  @Inject private ExternalRequestStore requests;

  Optional<Row> find(long entryId) {
    return sql.read(COLUMNS + " WHERE e.id = ?", this::row, entryId).stream().findFirst();
  }

  /**
   * The hub's own entries of a case, without their texts.
   *
   * @param settled what was posted after this time InfoCare may not show yet
   */
  List<SentEntry> own(long caseId, Instant settled) {
    return sql.read(
        """
        SELECT id, type, meta, hash, created_at, upstream_state, upstream_tracking, corrections,
          posted_at
        FROM external_request WHERE case_id = ? AND origin = 'HUB' ORDER BY id""",
        row -> sent(row, settled),
        caseId);
  }

  void state(long entryId, UpstreamState state, String note) {
    sql.write(
        "UPDATE external_request SET upstream_state = ?, upstream_note = ? WHERE id = ?",
        state.name(),
        SqlStore.cut(note, LONGEST_NOTE),
        entryId);
  }

  /** InfoCare said that it has them. */
  void posted(Collection<Long> entryIds, Instant now) {
    if (!entryIds.isEmpty()) {
      sql.write(
          """
          UPDATE external_request SET upstream_state = 'POSTED', upstream_note = NULL, posted_at = ?
          WHERE id = ANY(?)""",
          now,
          entryIds.stream().sorted().toArray(Long[]::new));
    }
  }

  /** It was posted, perhaps: for a while its absence says nothing. */
  void tried(long entryId, Instant now) {
    sql.write("UPDATE external_request SET posted_at = ? WHERE id = ?", now, entryId);
  }

  /**
   * From now on the entry is expected as its correction of this number.
   *
   * @param first the tracking id that it was logged under
   */
  void corrected(long entryId, String first, int correction) {
    sql.write(
        "UPDATE external_request SET upstream_tracking = ?, corrections = ? WHERE id = ?",
        first + CORRECTED + correction,
        correction,
        entryId);
  }

  Set<Long> known(long caseId) {
    return new HashSet<>(
        sql.read(
            "SELECT upstream_id FROM upstream_known WHERE case_id = ?",
            row -> row.getLong("upstream_id"),
            caseId));
  }

  void know(long caseId, long upstreamId, Verdict verdict, Long entryId, Instant now) {
    sql.write(
        """
        INSERT INTO upstream_known (case_id, upstream_id, verdict, entry_id, noted_at)
        VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""",
        caseId,
        upstreamId,
        verdict.name(),
        entryId,
        now);
  }

  private SentEntry sent(ResultSet row, Instant settled) throws SQLException {
    UpstreamState state =
        Optional.ofNullable(row.getString("upstream_state"))
            .map(UpstreamState::valueOf)
            .orElse(UpstreamState.FAILED);
    Optional<Instant> postedAt = Optional.ofNullable(SqlStore.instant(row, "posted_at"));
    ObjectNode meta = requests.meta(row);
    return new SentEntry(
        row.getLong("id"),
        row.getString("type"),
        Optional.ofNullable(row.getString("upstream_tracking"))
            .map(tracking -> LogEntry.correcting(meta, tracking))
            .orElse(meta),
        BodyHash.of(row.getBytes("hash")),
        state,
        SqlStore.instant(row, "created_at"),
        state == UpstreamState.WAITING
            || state == UpstreamState.UNKNOWN
            || postedAt.filter(settled::isBefore).isPresent(),
        row.getInt("corrections"));
  }

  private Row row(ResultSet row) throws SQLException {
    return new Row(
        requests.request(row),
        row.getObject("guid", UUID.class),
        Optional.ofNullable(row.getString("upstream_tracking")),
        row.getInt("corrections"),
        Optional.ofNullable(SqlStore.instant(row, "posted_at")));
  }

  /** An entry with what only its way to InfoCare needs. */
  record Row(
      ExternalRequest request,
      UUID guid,
      Optional<String> upstreamTracking,
      int corrections,
      Optional<Instant> postedAt) {

    /** As it is posted: after corrections under a tracking id of its own that names the first. */
    LogEntry expected() {
      LogEntry entry = request.entry();
      return upstreamTracking
          .map(tracking -> entry.with(LogEntry.correcting(entry.meta(), tracking)))
          .orElse(entry);
    }
  }
}
