package fieldhub.audaconnect.assessment;

import fieldhub.parts.inpart.AssessmentOwner;
import fieldhub.platform.persistence.Ids;
import fieldhub.platform.persistence.SqlQuery;
import fieldhub.platform.persistence.SqlStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The table {@code audaconnect_assessment}, as operators keep it. */
@ApplicationScoped
class AssessmentStore {

  private static final String SELECT = "SELECT * FROM audaconnect_assessment";

  private final SqlStore sql;

  @Inject
  AssessmentStore(SqlStore sql) {
    this.sql = sql;
  }

  /** For the container's proxy. */
  protected AssessmentStore() {
    this(null);
  }

  Optional<Assessment> find(UUID id) {
    return sql.read(new SqlQuery(SELECT).where("id = ?", id), AssessmentStore::assessment).stream()
        .findFirst();
  }

  /** The one with that id, which nobody else changes before the transaction's end. */
  Optional<Assessment> lock(UUID id) {
    return sql.read(SELECT + " WHERE id = ? FOR UPDATE", AssessmentStore::assessment, id).stream()
        .findFirst();
  }

  /** Those there are, which nobody else changes before the transaction's end. */
  Map<AssessmentKey, Assessment> lock(Collection<AssessmentKey> keys) {
    return sql
        .read(
            SELECT
                + """
                 WHERE (site, originator, number) IN (
                  SELECT k.* FROM UNNEST(CAST(? AS varchar ARRAY), CAST(? AS varchar ARRAY),
                    CAST(? AS varchar ARRAY)) AS k(site, originator, number))
                ORDER BY site, originator, number FOR UPDATE""",
            AssessmentStore::assessment,
            column(keys, AssessmentKey::site),
            column(keys, AssessmentKey::originator),
            column(keys, AssessmentKey::number))
        .stream()
        .collect(Collectors.toMap(Assessment::key, Function.identity()));
  }

  private static Object column(
      Collection<AssessmentKey> keys, Function<AssessmentKey, String> field) {
    return keys.stream().map(field).toArray(String[]::new);
  }

  /** By site, originator and number, from behind the given one on. */
  List<Assessment> list(AssessmentFilter filter, Optional<AssessmentKey> after, int limit) {
    SqlQuery query =
        new SqlQuery(SELECT)
            .whereGiven("site = ?", filter.site())
            .whereGiven("state = ?", filter.state().map(AssessmentState::name))
            .whereGiven("work_order = ?", filter.workOrder())
            .whereGiven("case_number = ?", filter.caseNumber())
            .whereGiven("assessment_id = ?", filter.assessmentId());
    after.ifPresent(
        key ->
            query.where(
                "(site, originator, number) > (?, ?, ?)",
                key.site(),
                key.originator(),
                key.number()));
    return sql.read(
        query.then("ORDER BY site, originator, number LIMIT ?", limit),
        AssessmentStore::assessment);
  }

  /** Whom the orders of an assessment belong to by another entry than this one. */
  Optional<AssessmentOwner> otherOwner(UUID assessmentId, UUID notBy) {
    return sql
        .read(
            new SqlQuery(SELECT)
                .where("assessment_id = ?", assessmentId)
                .where("id <> ?", notBy)
                .then("ORDER BY found_at DESC LIMIT 1"),
            AssessmentStore::assessment)
        .stream()
        .map(Assessment::owner)
        .findFirst();
  }

  void insert(AssessmentKey key, AssessmentOwner owner, String by, Instant now) {
    sql.write(
        """
        INSERT INTO audaconnect_assessment (id, site, originator, number, work_order, case_number,
          state, attempts, next_attempt_at, created_at, created_by)
        VALUES (?, ?, ?, ?, ?, ?, 'WAITING', 0, ?, ?, ?)""",
        Ids.next(),
        key.site(),
        key.originator(),
        key.number(),
        owner.workOrder(),
        owner.caseNumber(),
        now,
        now,
        by);
  }

  void setOwner(UUID id, AssessmentOwner owner) {
    sql.write(
        "UPDATE audaconnect_assessment SET work_order = ?, case_number = ? WHERE id = ?",
        owner.workOrder(),
        owner.caseNumber(),
        id);
  }

  /** Has it looked up at once; one that is being looked up is not disturbed. */
  void lookUpAgain(UUID id, Instant now) {
    sql.write(
        """
        UPDATE audaconnect_assessment SET state = 'WAITING', attempts = 0, next_attempt_at = ?
        WHERE id = ? AND claim_token IS NULL""",
        now,
        id);
  }

  void delete(UUID id) {
    sql.write("DELETE FROM audaconnect_assessment WHERE id = ?", id);
  }

  static AssessmentKey key(ResultSet row) throws SQLException {
    return new AssessmentKey(
        row.getString("site"), row.getString("originator"), row.getString("number"));
  }

  private static Assessment assessment(ResultSet row) throws SQLException {
    return new Assessment(
        row.getObject("id", UUID.class),
        key(row),
        new AssessmentOwner(row.getString("work_order"), row.getString("case_number")),
        AssessmentState.valueOf(row.getString("state")),
        Optional.ofNullable(row.getObject("assessment_id", UUID.class)),
        row.getInt("attempts"),
        SqlStore.instant(row, "next_attempt_at"),
        Optional.ofNullable(SqlStore.instant(row, "last_attempt_at")),
        Optional.ofNullable(row.getString("last_error")),
        Optional.ofNullable(row.getString("correlation_id")).filter(it -> !it.isEmpty()),
        SqlStore.instant(row, "created_at"),
        row.getString("created_by"),
        Optional.ofNullable(SqlStore.instant(row, "found_at")));
  }
}
