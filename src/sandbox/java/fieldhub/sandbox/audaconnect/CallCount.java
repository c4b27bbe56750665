package fieldhub.sandbox.audaconnect;

import fieldhub.sandbox.knobs.Spelling;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.concurrent.atomic.AtomicIntegerArray;

/** How often which operation was called. */
final class CallCount {

  private final AtomicIntegerArray counts = new AtomicIntegerArray(Operation.values().length);

  void add(Operation operation) {
    counts.incrementAndGet(operation.ordinal());
  }

  void clear() {
    for (int i = 0; i < counts.length(); i++) {
      counts.set(i, 0);
    }
  }

  JsonObject json() {
    JsonObjectBuilder json = Json.createObjectBuilder();
    for (Operation operation : Operation.values()) {
      json.add(Spelling.of(operation), counts.get(operation.ordinal()));
    }
    return json.build();
  }
}
