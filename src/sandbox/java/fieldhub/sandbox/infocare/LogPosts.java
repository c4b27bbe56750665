package fieldhub.sandbox.infocare;

import static java.nio.charset.StandardCharsets.UTF_8;

import fieldhub.sandbox.infocare.LogPostKnobs.Fate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;

/** Takes log posts, and loses, doubles or alters those that the knobs name. */
@ApplicationScoped
public class LogPosts {

  /** What an altered field says beside what it said. */
  static final String ALTERED = " (altered)";

  @Inject EntryBook entries;
  @Inject HubBoards boards;
  @Inject Clock clock;

  private final Map<Long, Integer> postsByCase = new ConcurrentHashMap<>();

  /** The entry that the caller is told of, stored or not. */
  synchronized JsonObject post(HubUser user, long caseId, JsonObject body) {
    postsByCase.merge(caseId, 1, Integer::sum);
    long tracking = tracking(user.token(), body);
    Optional<StoredEntry> before = tracking == 0 ? Optional.empty() : entries.tracked(tracking);
    if (before.isPresent()) {
      return before.get().json();
    }
    HubBoard board = boards.of(OptionalLong.of(caseId));
    LogPostKnobs knobs = board.knobs().logPosts();
    Instant now = clock.instant();
    return store(
        board.nextPost(), knobs.alterField(), caseId, body, now, knobs.visibleAfter(), tracking);
  }

  /** Stores one according to its fate. */
  JsonObject store(
      Fate fate,
      String altered,
      long caseId,
      JsonObject body,
      Instant created,
      int visibleAfter,
      long tracking) {
    Instant visible = created.plusMillis(visibleAfter);
    return switch (fate) {
      case LOST -> new StoredEntry(entries.lostId(), caseId, body, created, visible).json();
      case STORED -> entries.add(caseId, body, created, visible, tracking).json();
      case DOUBLED -> {
        JsonObject first = entries.add(caseId, body, created, visible, tracking).json();
        entries.add(caseId, body, created, visible, 0);
        yield first;
      }
      case ALTERED -> {
        StoredEntry stored =
            entries.add(caseId, altered(body, altered), created, visible, tracking);
        yield new StoredEntry(stored.id(), caseId, body, created, visible).json();
      }
    };
  }

  /** How often something was posted for a case. */
  int posts(long caseId) {
    return postsByCase.getOrDefault(caseId, 0);
  }

  /** A hash of caller, type and tracking id; 0 without a tracking id. */
  static long tracking(String caller, JsonObject body) {
    JsonObject meta = body.getJsonObject("meta");
    if (meta == null || !(meta.get("trackingId") instanceof JsonString id)) {
      return 0;
    }
    String key = caller + '\n' + body.getString("type", "") + '\n' + id.getString();
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(key.getBytes(UTF_8));
      return ByteBuffer.wrap(hash).getLong();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static JsonObject altered(JsonObject body, String field) {
    if (field.equals("trackingId")) {
      JsonObject meta = body.getJsonObject("meta");
      return Samples.with(
          body,
          Map.of(
              "meta",
              Samples.with(
                  meta,
                  Map.of("trackingId", Json.createValue(text(meta, "trackingId") + ALTERED)))));
    }
    String value =
        field.equals("status")
            ? text(body, field).equals("success") ? "error" : "success"
            : text(body, field) + ALTERED;
    return Samples.with(body, Map.of(field, Json.createValue(value)));
  }

  private static String text(JsonObject object, String name) {
    return object.get(name) instanceof JsonString text ? text.getString() : "";
  }
}
