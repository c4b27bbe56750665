package fieldhub.servicemobility.ivr;

import fieldhub.platform.inbox.RowHash;
import fieldhub.platform.persistence.SqlStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;

/** The table of IVR messages that were taken. */
@ApplicationScoped
class IvrRequestStore {
  @Inject private SqlStore sql;

  /** Takes the id; false when it is taken. Waits for whoever is taking it just now. */
  boolean insert(String requestId, RowHash content, Instant now) {
    return sql.write(
            """
            INSERT INTO ivr_request (request_id, body_hash, received_at) VALUES (?, ?, ?)
            ON CONFLICT DO NOTHING""",
            requestId,
            content.bytes(),
            now)
        == 1;
  }

  /** What came first under an id that is taken. */
  RowHash content(String requestId) {
    return sql.read(
            "SELECT body_hash FROM ivr_request WHERE request_id = ?",
            row -> new RowHash(row.getBytes("body_hash")),
            requestId)
        .get(0);
  }
}
