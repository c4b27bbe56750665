package fieldhub.platform.outbox;

import fieldhub.platform.journey.JourneyKey;
import fieldhub.platform.work.Route;
import java.util.UUID;

/**
 * Something that leaves the hub.
 *
 * @param id our id
 * @param kind the channel that delivers it, see {@link OutboxSender#kind()}
 * @param destination address in the channel's own form
 * @param key business key under which operators find it
 * @param body what is delivered, in the channel's own form
 */
public record OutboxMessage(UUID id, String kind, String destination, JourneyKey key, byte[] body) {

  Route route() {
    return new Route(kind, destination);
  }
}
