package fieldhub.platform.inbox;

import fieldhub.platform.persistence.SqlStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * SQL that takes messages in, many in one statement. Callers sort: crossing key orders deadlock.
 */
@ApplicationScoped
class IntakeStore {

  @Inject private SqlStore sql;

  /** How many of them were not there before. */
  int insertMessages(List<Arrival> arrivals, Instant now) {
    return sql.write(
        """
        INSERT INTO inbox_message (id, source, external_id, type, body_hash, body_size,
          correlation_id, state, attempts, received_at)
        SELECT k.*, 'RECEIVED', 0, CAST(? AS timestamp with time zone)
        FROM UNNEST(CAST(? AS uuid ARRAY), CAST(? AS varchar ARRAY), CAST(? AS varchar ARRAY),
          CAST(? AS varchar ARRAY), CAST(? AS bytea ARRAY), CAST(? AS integer ARRAY),
          CAST(? AS varchar ARRAY))
          AS k(id, source, external_id, type, body_hash, body_size, correlation_id)
        ON CONFLICT DO NOTHING""",
        now,
        column(arrivals, Arrival::id, new UUID[0]),
        column(arrivals, it -> it.message().source(), new String[0]),
        column(arrivals, it -> it.message().externalId(), new String[0]),
        column(arrivals, it -> it.message().type(), new String[0]),
        column(arrivals, Arrival::bodyHash, new byte[0][]),
        column(arrivals, Arrival::size, new Integer[0]),
        column(arrivals, Arrival::correlationId, new String[0]));
  }

  void insertPayloads(List<Arrival> arrivals) {
    sql.write(
        """
        INSERT INTO inbox_payload (message_id, body)
        SELECT k.* FROM UNNEST(CAST(? AS uuid ARRAY), CAST(? AS bytea ARRAY))
          AS k(message_id, body)""",
        column(arrivals, Arrival::id, new UUID[0]),
        column(arrivals, it -> it.message().body(), new byte[0][]));
  }

  /** What is stored under the keys of these messages. */
  List<Stored> stored(List<Arrival> arrivals) {
    return sql.read(
        """
        SELECT m.id, m.source, m.external_id, m.body_hash FROM inbox_message m
        JOIN UNNEST(CAST(? AS varchar ARRAY), CAST(? AS varchar ARRAY)) AS k(source, external_id)
        ON m.external_id = k.external_id AND m.source = k.source""",
        row ->
            new Stored(
                row.getObject("id", UUID.class),
                new Stored.Key(row.getString("source"), row.getString("external_id")),
                row.getBytes("body_hash")),
        column(arrivals, it -> it.message().source(), new String[0]),
        column(arrivals, it -> it.message().externalId(), new String[0]));
  }

  /** Whether this body was not yet known as a conflict of that message. */
  boolean insertConflict(UUID conflict, UUID message, Arrival arrival, Instant now) {
    return sql.write(
            """
            INSERT INTO inbox_conflict (id, message_id, body_hash, body, received_at, correlation_id)
            VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""",
            conflict,
            message,
            arrival.bodyHash(),
            arrival.message().body(),
            now,
            arrival.correlationId())
        == 1;
  }

  private static <T> T[] column(List<Arrival> arrivals, Function<Arrival, T> value, T[] type) {
    return arrivals.stream().map(value).toList().toArray(type);
  }

  /** A message that has its row. */
  @SuppressWarnings("ArrayRecordComponent") // handed over once, never compared
  record Stored(UUID id, Key key, byte[] bodyHash) {
    record Key(String source, String externalId) {
      static Key of(Arrival arrival) {
        return new Key(arrival.message().source(), arrival.message().externalId());
      }
    }
  }
}
