package fieldhub.platform.outbox;

import fieldhub.platform.work.Route;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The channels that are installed, by kind. */
@ApplicationScoped
class Channels {

  @Inject @Any private Instance<OutboxSender> senders;

  Optional<OutboxSender> of(String kind) {
    return senders.stream().filter(sender -> sender.kind().equals(kind)).findFirst();
  }

  /** The kinds whose receivers can be asked what became of a message. */
  Set<String> lookedUp() {
    return senders.stream()
        .filter(OutboxSender::looksUp)
        .map(OutboxSender::kind)
        .collect(Collectors.toSet());
  }

  /** The kinds that rest as a whole. */
  Set<String> restingKinds() {
    return senders.stream()
        .filter(OutboxSender::isResting)
        .map(OutboxSender::kind)
        .collect(Collectors.toSet());
  }

  /** Who is better left alone just now. */
  List<Route> resting() {
    Set<Route> resting = new HashSet<>();
    for (OutboxSender sender : senders) {
      sender.resting().forEach(it -> resting.add(new Route(sender.kind(), it)));
    }
    return List.copyOf(resting);
  }
}
