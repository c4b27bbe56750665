package fieldhub.cases.requestlog;

import fieldhub.platform.persistence.Ids;
import fieldhub.platform.persistence.SqlQuery;
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

/** The table {@code reconciliation_finding}; joins the caller's transaction. */
@ApplicationScoped
class FindingStore {

  private static final int LONGEST_DETAIL = 500;

  @Inject private SqlStore sql;

  /**
   * Notes a finding, once a run. That an entry is missing is no finding while a repair of it is
   * under way.
   */
  void note(
      long run,
      long caseId,
      Verdict verdict,
      long entryId,
      long upstreamId,
      String detail,
      Instant now) {
    if (verdict == Verdict.MISSING && underRepair(run, caseId).contains(entryId)) {
      return;
    }
    sql.write(
        """
        INSERT INTO reconciliation_finding
          (id, run_id, case_id, verdict, entry_id, upstream_id, detail, state, found_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, 'OPEN', ?) ON CONFLICT DO NOTHING""",
        Ids.next(),
        run,
        caseId,
        verdict.name(),
        entryId,
        upstreamId,
        SqlStore.cut(detail, LONGEST_DETAIL),
        now);
  }

  /** Entries of a case whose repair in this run nobody has seen yet. */
  Set<Long> underRepair(long run, long caseId) {
    return new HashSet<>(
        sql.read(
            """
            SELECT entry_id FROM reconciliation_finding
            WHERE case_id = ? AND state = 'OPEN' AND run_id = ? AND entry_id <> 0""",
            row -> row.getLong("entry_id"),
            caseId,
            run));
  }

  /** What runs have found of these cases and nobody has settled. */
  List<Finding> unsettled(Collection<Long> caseIds) {
    return sql.read(
        """
        SELECT * FROM reconciliation_finding
        WHERE case_id = ANY(?) AND state IN ('OPEN', 'UNREPAIRED') ORDER BY id""",
        FindingStore::finding,
        (Object) caseIds.stream().sorted().toArray(Long[]::new));
  }

  void settle(Collection<UUID> ids, Finding.State state) {
    if (!ids.isEmpty()) {
      sql.write(
          "UPDATE reconciliation_finding SET state = ? WHERE id = ANY(?)",
          state.name(),
          ids.stream().sorted(Ids.IN_ORDER).toArray(UUID[]::new));
    }
  }

  Optional<Finding> find(UUID id) {
    return sql
        .read("SELECT * FROM reconciliation_finding WHERE id = ?", FindingStore::finding, id)
        .stream()
        .findFirst();
  }

  List<Finding> list(FindingFilter filter, Optional<UUID> before, int limit) {
    return sql.read(
        new SqlQuery("SELECT * FROM reconciliation_finding")
            .whereGiven("run_id = ?", filter.run())
            .whereGiven("case_id = ?", filter.caseId())
            .whereGiven("verdict = ?", filter.verdict().map(Verdict::name))
            .whereGiven("state = ?", filter.state().map(Finding.State::name))
            .whereGiven("id < ?", before)
            .then("ORDER BY id DESC LIMIT ?", limit),
        FindingStore::finding);
  }

  private static Finding finding(ResultSet row) throws SQLException {
    return new Finding(
        row.getObject("id", UUID.class),
        row.getLong("run_id"),
        row.getLong("case_id"),
        Verdict.valueOf(row.getString("verdict")),
        row.getLong("entry_id"),
        row.getLong("upstream_id"),
        row.getString("detail"),
        Finding.State.valueOf(row.getString("state")),
        SqlStore.instant(row, "found_at"));
  }
}
