package fieldhub.sandbox.servicemobility;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The last ids that were sent, with the last answer to each; the oldest are forgotten. */
@ApplicationScoped
public class SentMessages {

  static final int MOST = 10_000;

  private final Map<String, Sent> byId =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Sent> eldest) {
          return size() > MOST;
        }
      };

  @Inject Clock clock;

  private record Sent(Message message, int calls, Answer last, Instant at) {}

  void add(Message message, Answer answer) {
    synchronized (byId) {
      Sent earlier = byId.remove(message.kind() + message.id());
      int calls = earlier == null ? 1 : earlier.calls() + 1;
      Message light = message.withBody(new byte[0]);
      byId.put(message.kind() + message.id(), new Sent(light, calls, answer, clock.instant()));
    }
  }

  /** The newest first. */
  JsonArray newest(int limit) {
    List<Sent> all;
    synchronized (byId) {
      all = new ArrayList<>(byId.values());
    }
    JsonArrayBuilder list = Json.createArrayBuilder();
    for (int i = all.size() - 1; i >= Math.max(0, all.size() - limit); i--) {
      Sent sent = all.get(i);
      list.add(
          Json.createObjectBuilder()
              .add("id", sent.message().id())
              .add("kind", sent.message().kind())
              .add("calls", sent.calls())
              .add("lastSentAt", sent.at().toString())
              .add("lastStatus", sent.last().statusText())
              .add("lastAnswer", sent.last().body()));
    }
    return list.build();
  }
}
