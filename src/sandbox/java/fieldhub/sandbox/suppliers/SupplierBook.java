package fieldhub.sandbox.suppliers;

import fieldhub.sandbox.servicemobility.Refusal;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** What one supplier has in its books. Used by several calls at once. */
final class SupplierBook {

  private static final int MOST_ORDERS = 10_000;

  /** An order that was taken, with the answer it got. */
  private record Taken(JsonObject order, JsonObject answer) {}

  private final Map<String, Taken> orders = new LinkedHashMap<>();
  private final Map<String, Integer> posts = new LinkedHashMap<>();
  private int atOnce;
  private int mostAtOnce;
  private int lookUps;
  private int refusedCallers;
  private SupplierKnobs knobs = SupplierKnobs.WELL;
  private int faulty;

  synchronized void turn(SupplierKnobs wanted) {
    knobs = wanted;
    faulty = 0;
  }

  synchronized SupplierKnobs knobs() {
    return knobs;
  }

  /** Counts a post and says what goes wrong with it; {@link #left} when it is done with. */
  synchronized Fault posted(String number) {
    mostAtOnce = Math.max(mostAtOnce, ++atOnce);
    posts.merge(number, 1, Integer::sum);
    if (knobs.times() > 0 && faulty >= knobs.times()) {
      return Fault.NONE;
    }
    faulty++;
    return knobs.fault();
  }

  synchronized void left() {
    atOnce--;
  }

  synchronized void refusedCaller() {
    refusedCallers++;
  }

  /**
   * Takes an order; one that was taken before gets the same answer.
   *
   * @param answer makes the answer to an order that is new
   * @throws Refusal 409 when another order came under that number
   */
  synchronized JsonObject take(String number, JsonObject order, Supplier<JsonObject> answer) {
    Taken before = orders.get(number);
    if (before != null) {
      if (!before.order().equals(order)) {
        throw new Refusal(409, "another order came under " + number + " before");
      }
      return before.answer();
    }
    if (orders.size() >= MOST_ORDERS) {
      throw new Refusal(503, "the book is full: DELETE it");
    }
    JsonObject given = answer.get();
    orders.put(number, new Taken(order, given));
    return given;
  }

  synchronized Optional<JsonObject> lookUp(String number) {
    lookUps++;
    return Optional.ofNullable(orders.get(number)).map(Taken::answer);
  }

  /** Everything, for people and tests. */
  synchronized JsonObject json() {
    JsonArrayBuilder list = Json.createArrayBuilder();
    orders.forEach(
        (number, taken) ->
            list.add(
                Json.createObjectBuilder()
                    .add("partOrderNum", number)
                    .add("posts", posts.getOrDefault(number, 0))
                    .add("order", taken.order())
                    .add("answer", taken.answer())));
    JsonObjectBuilder counted = Json.createObjectBuilder();
    posts.forEach(counted::add);
    return Json.createObjectBuilder()
        .add("posts", posts.values().stream().mapToInt(Integer::intValue).sum())
        .add("postsByOrder", counted)
        .add("mostAtOnce", mostAtOnce)
        .add("lookUps", lookUps)
        .add("refusedCallers", refusedCallers)
        .add("orders", list)
        .build();
  }
}
