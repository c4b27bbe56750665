package fieldhub.platform.reported;

import fieldhub.platform.inbox.RowHash;
import fieldhub.platform.persistence.SqlStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;

/**
 * Which report of a thing this is: what decides whether it is the newest, and where it came from.
 *
 * @param statedAt when the sender says that it was so; devices work offline, so this is not the
 *     order in which reports come
 * @param rowver the sender's position of the row, opaque: never compared for greater or less
 * @param rowHash the row's content; decides between reports of one age, and makes a repeated report
 *     the same report
 * @param messageId the inbox message that brought it first
 */
public record Origin(Instant statedAt, String rowver, RowHash rowHash, UUID messageId) {

  /** As {@link LatestTable#reported} keeps it. */
  public static Origin of(ResultSet row) throws SQLException {
    return new Origin(
        SqlStore.instant(row, "stated_at"),
        row.getString("rowver"),
        new RowHash(row.getBytes("row_hash")),
        row.getObject("message_id", UUID.class));
  }
}
