package fieldhub.audaconnect.connection;

import fieldhub.platform.http.PlainWords;
import fieldhub.platform.persistence.SqlQuery;
import fieldhub.platform.persistence.SqlStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The table {@code audaconnect_attempt}. */
@ApplicationScoped
class AttemptStore {

  private static final int LONGEST_TEXT = 300;

  @Inject private SqlStore sql;

  void insert(Attempt attempt) {
    sql.write(
        """
        INSERT INTO audaconnect_attempt (id, site, operation, at, duration_ms, status, problem,
          correlation_id, text)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
        attempt.id(),
        attempt.site(),
        attempt.operation(),
        attempt.at(),
        attempt.took().toMillis(),
        attempt.status().orElse(null),
        attempt.problem().map(Enum::name).orElse(null),
        attempt.correlationId().map(id -> PlainWords.of(id, LONGEST_TEXT)).orElse(null),
        attempt.text().map(text -> PlainWords.of(text, LONGEST_TEXT)).orElse(null));
  }

  /** A site's, newest first. */
  List<Attempt> of(String site, Optional<UUID> before, int limit) {
    return sql.read(
        new SqlQuery(
                """
                SELECT id, site, operation, at, duration_ms, status, problem, correlation_id, text
                FROM audaconnect_attempt""")
            .where("site = ?", site)
            .whereGiven("id < ?", before)
            .then("ORDER BY id DESC LIMIT ?", limit),
        AttemptStore::attempt);
  }

  /** Deletes some that are older; how many. */
  int deleteBefore(Instant time, int atMost) {
    return sql.write(
        """
        DELETE FROM audaconnect_attempt WHERE id IN
          (SELECT id FROM audaconnect_attempt WHERE at < ? ORDER BY at LIMIT ?)""",
        time,
        atMost);
  }

  private static Attempt attempt(ResultSet row) throws SQLException {
    return new Attempt(
        row.getObject("id", UUID.class),
        row.getString("site"),
        row.getString("operation"),
        SqlStore.instant(row, "at"),
        Duration.ofMillis(row.getLong("duration_ms")),
        Optional.ofNullable(row.getObject("status", Integer.class)),
        Optional.ofNullable(row.getString("problem")).map(CallProblem::valueOf),
        Optional.ofNullable(row.getString("correlation_id")),
        Optional.ofNullable(row.getString("text")));
  }
}
