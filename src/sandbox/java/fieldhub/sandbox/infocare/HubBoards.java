package fieldhub.sandbox.infocare;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentSkipListMap;

/** The knobs for all, and those for some cases by name, which win. */
@ApplicationScoped
public class HubBoards {

  private final Map<String, HubBoard> byName = new ConcurrentSkipListMap<>();
  private volatile HubBoard all = new HubBoard(HubKnobs.WELL);

  HubBoard all() {
    return all;
  }

  void turn(HubKnobs knobs) {
    all = new HubBoard(knobs);
  }

  HubBoard named(String name) {
    return byName.getOrDefault(name, new HubBoard(HubKnobs.WELL));
  }

  void turn(String name, HubKnobs knobs) {
    byName.put(name, new HubBoard(knobs));
  }

  void turnBack(String name) {
    byName.remove(name);
  }

  /** The board that rules calls about a case, or about none. */
  HubBoard of(OptionalLong caseId) {
    return caseId.isEmpty()
        ? all
        : byName.values().stream()
            .filter(board -> board.knobs().covers(caseId.getAsLong()))
            .findFirst()
            .orElse(all);
  }
}
