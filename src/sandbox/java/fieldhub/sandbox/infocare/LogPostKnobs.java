package fieldhub.sandbox.infocare;

import fieldhub.sandbox.servicemobility.Fields;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;

/**
 * What becomes of log posts, counted from 1.
 *
 * @param lose every such post is answered and not stored; 0 for none, here and in the next two
 * @param duplicate every such post (remainder 1) is stored twice
 * @param alter every such post (remainder 2) is stored otherwise than it was sent
 * @param alterField what is altered
 * @param until only the first so many posts; 0 for all
 * @param visibleAfter milliseconds until a case shows a stored post
 */
record LogPostKnobs(
    int lose, int duplicate, int alter, String alterField, int until, int visibleAfter) {

  private static final int MOST = 100_000_000;
  private static final List<String> ALTERED =
      List.of("type", "status", "url", "request", "response", "message", "trackingId");

  /** Its names in JSON. */
  static final List<String> NAMES =
      List.of("lose", "double", "alter", "alterField", "until", "visibleAfter");

  static final LogPostKnobs WELL = read(Fields.parse(""));

  /** What becomes of one post. */
  enum Fate {
    STORED,
    LOST,
    DOUBLED,
    ALTERED
  }

  static LogPostKnobs read(Fields fields) {
    String altered = fields.text("alterField").orElse("response");
    if (!ALTERED.contains(altered)) {
      throw Fields.wrong("alterField", "must be one of " + ALTERED);
    }
    return new LogPostKnobs(
        fields.number("lose", 0, 0, MOST),
        fields.number("double", 0, 0, MOST),
        fields.number("alter", 0, 0, MOST),
        altered,
        fields.number("until", 0, 0, MOST),
        fields.number("visibleAfter", 0, 0, 3_600_000));
  }

  Fate fateOf(long post) {
    if (until > 0 && post > until) {
      return Fate.STORED;
    }
    if (hits(post, lose, 0)) {
      return Fate.LOST;
    }
    if (hits(post, duplicate, 1)) {
      return Fate.DOUBLED;
    }
    return hits(post, alter, 2) ? Fate.ALTERED : Fate.STORED;
  }

  private static boolean hits(long post, int every, int remainder) {
    return every > 0 && post % every == remainder % every;
  }

  JsonObject json() {
    return Json.createObjectBuilder()
        .add("lose", lose)
        .add("double", duplicate)
        .add("alter", alter)
        .add("alterField", alterField)
        .add("until", until)
        .add("visibleAfter", visibleAfter)
        .build();
  }
}
