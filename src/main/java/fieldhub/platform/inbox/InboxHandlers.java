package fieldhub.platform.inbox;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Which handler takes what; asked once for every message, so found once at start. */
@ApplicationScoped
class InboxHandlers {

  @Inject @Any private Instance<InboxHandler<?>> handlers;

  private final Map<String, Map<String, InboxHandler<?>>> byChannelAndType = new HashMap<>();

  @PostConstruct
  void find() {
    for (InboxHandler<?> handler : handlers) {
      for (String type : handler.types()) {
        InboxHandler<?> other =
            byChannelAndType
                .computeIfAbsent(handler.channel(), it -> new HashMap<>())
                .put(type, handler);
        if (other != null) {
          throw new IllegalStateException(
              "Two handlers for " + type + " from " + handler.channel());
        }
      }
    }
  }

  Optional<InboxHandler<?>> of(String source, String type) {
    return Optional.ofNullable(
        byChannelAndType.getOrDefault(Channel.of(source), Map.of()).get(type));
  }
}
