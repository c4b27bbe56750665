package fieldhub.sandbox.infocare;

import fieldhub.sandbox.servicemobility.Fields;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * How webhooks are sent.
 *
 * @param count of each
 * @param copies extra ones, the same to the byte
 * @param reorder shuffled before they are sent
 * @param seed the same one shuffles in the same way
 * @param parallel how many at once
 * @param header the secret: {@code right}, {@code none} or {@code wrong}
 */
record WebhookRun(int count, int copies, boolean reorder, int seed, int parallel, String header) {

  static final List<String> NAMES =
      List.of("count", "copies", "reorder", "seed", "parallel", "header");

  private static final List<String> HEADERS = List.of("right", "none", "wrong");
  private static final int MOST = 10_000;

  static WebhookRun read(Fields fields) {
    String header = fields.text("header").orElse("right");
    if (!HEADERS.contains(header)) {
      throw Fields.wrong("header", "must be one of " + HEADERS);
    }
    return new WebhookRun(
        fields.number("count", 1, 1, MOST),
        fields.number("copies", 0, 0, MOST),
        fields.flag("reorder"),
        fields.number("seed", 1, Integer.MIN_VALUE, Integer.MAX_VALUE),
        fields.number("parallel", 1, 1, 64),
        header);
  }

  /** All that is sent, in its order. */
  <T> List<T> planned(List<T> messages) {
    List<T> plan = new ArrayList<>();
    for (T message : messages) {
      plan.addAll(Collections.nCopies(1 + copies, message));
    }
    if (reorder) {
      Collections.shuffle(plan, new Random(seed));
    }
    return plan;
  }
}
