package fieldhub.parts.order;

import fieldhub.platform.http.Json;
import fieldhub.platform.persistence.SqlStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

/**
 * The fingerprints of recent requests with their answers. The row is the lock that makes parallel
 * copies of a request wait for the first one.
 */
@ApplicationScoped
class PartsRequestStore {

  /** A copy that waited for a request which then ordered nothing finds the row gone: once more. */
  private static final int ROUNDS = 100;

  @Inject private SqlStore sql;
  @Inject private Json json;

  private record Row(Instant placedAt, String outcome) {}

  /**
   * Takes the fingerprint for the caller's transaction, waiting for whoever has it.
   *
   * @param oldest answers given before are not repeated
   * @return the answer that was given; empty when the caller is to answer
   */
  Optional<PartsRequestOutcome> claim(String fingerprint, Instant now, Instant oldest) {
    for (int i = 0; i < ROUNDS; i++) {
      if (insert(fingerprint, now)) {
        return Optional.empty();
      }
      Optional<Row> row = lock(fingerprint);
      if (row.isPresent() && row.get().placedAt().isAfter(oldest)) {
        return row.map(Row::outcome).map(this::read);
      }
      if (row.isPresent()) {
        takeOver(fingerprint, now);
        return Optional.empty();
      }
    }
    throw new IllegalStateException("no hold of a request's fingerprint");
  }

  /** Keeps the answer to repeat it. */
  void keep(String fingerprint, PartsRequestOutcome outcome) {
    sql.write(
        "UPDATE parts_request SET outcome = ? WHERE fingerprint = ?",
        new String(json.write(outcome), StandardCharsets.UTF_8),
        fingerprint);
  }

  /** Lets the request be made again: nothing came of it. */
  void forget(String fingerprint) {
    sql.write("DELETE FROM parts_request WHERE fingerprint = ?", fingerprint);
  }

  /**
   * Deletes the oldest answers that were given before that time; of a row that another request is
   * just taking over the time is looked at again.
   */
  void deleteOld(Instant before, int most) {
    sql.write(
        "DELETE FROM parts_request WHERE placed_at < ? AND fingerprint IN"
            + " (SELECT fingerprint FROM parts_request WHERE placed_at < ?"
            + " ORDER BY placed_at LIMIT ?)",
        before,
        before,
        most);
  }

  private boolean insert(String fingerprint, Instant now) {
    return sql.write(
            "INSERT INTO parts_request (fingerprint, placed_at) VALUES (?, ?)"
                + " ON CONFLICT DO NOTHING",
            fingerprint,
            now)
        == 1;
  }

  private Optional<Row> lock(String fingerprint) {
    return sql
        .read(
            "SELECT placed_at, outcome FROM parts_request WHERE fingerprint = ? FOR UPDATE",
            row -> new Row(SqlStore.instant(row, "placed_at"), row.getString("outcome")),
            fingerprint)
        .stream()
        .findFirst();
  }

  private void takeOver(String fingerprint, Instant now) {
    sql.write(
        "UPDATE parts_request SET placed_at = ?, outcome = NULL WHERE fingerprint = ?",
        now,
        fingerprint);
  }

  private PartsRequestOutcome read(String outcome) {
    return json.read(outcome.getBytes(StandardCharsets.UTF_8), PartsRequestOutcome.class);
  }
}
