package fieldhub.sandbox.infocare;

import fieldhub.sandbox.servicemobility.Fields;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How very many log entries are made; {@code {case}} and {@code {n}} in texts are filled in.
 *
 * @param fromCase the first case
 * @param cases how many
 * @param each entries of a case, {@code n} from 0
 * @param texts the entries' fields
 * @param trackingId in their meta data
 * @param createdAt when they are said to have come
 * @param knobs which are lost, doubled, altered
 */
record EntryRule(
    long fromCase,
    int cases,
    int each,
    JsonObject texts,
    Optional<String> trackingId,
    Optional<Instant> createdAt,
    LogPostKnobs knobs) {

  private static final int MOST = 10_000_000;
  private static final List<String> TEXTS =
      List.of("type", "status", "url", "request", "response", "message");

  static EntryRule read(Fields fields) {
    List<String> names = new ArrayList<>(TEXTS);
    names.addAll(List.of("fromCase", "cases", "each", "trackingId", "createdAt"));
    names.addAll(LogPostKnobs.NAMES);
    fields.only(names);
    JsonObjectBuilder texts =
        Json.createObjectBuilder().add("type", "partsOrder").add("status", "success");
    TEXTS.forEach(name -> fields.text(name).ifPresent(text -> texts.add(name, text)));
    EntryRule rule =
        new EntryRule(
            fields.number("fromCase", 1, 1, Integer.MAX_VALUE),
            fields.number("cases", 1, 1, MOST),
            fields.number("each", 1, 1, MOST),
            texts.build(),
            fields.text("trackingId"),
            fields.text("createdAt").map(EntryControlResource::time),
            LogPostKnobs.read(fields));
    if ((long) rule.cases * rule.each > MOST) {
      throw Fields.wrong("cases times each", "must not exceed " + MOST);
    }
    return rule;
  }

  /** One entry as it would have been posted. */
  JsonObject body(long caseId, int n) {
    JsonObjectBuilder meta = Json.createObjectBuilder().add("caseId", caseId);
    trackingId.ifPresent(text -> meta.add("trackingId", filled(text, caseId, n)));
    JsonObjectBuilder body = Json.createObjectBuilder();
    texts.keySet().forEach(name -> body.add(name, filled(texts.getString(name), caseId, n)));
    return body.add("meta", meta).build();
  }

  private static String filled(String text, long caseId, int n) {
    return text.replace("{case}", Long.toString(caseId)).replace("{n}", Integer.toString(n));
  }
}
