package fieldhub.servicemobility.ivr;

import fieldhub.platform.http.Json;
import fieldhub.platform.inbox.RowHash;
import fieldhub.platform.journey.Journey;
import fieldhub.platform.journey.JourneyKey;
import fieldhub.platform.journey.KeyKind;
import fieldhub.platform.outbox.Outbox;
import fieldhub.servicemobility.webhook.CanonicalJson;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Takes an IVR message and leaves it in the outbox, in one transaction, once a RequestID. */
@Stateless
@PermitAll
public class QueueIvr {
  /** The outbox channel of IVR messages. */
  static final String KIND = "ivr";

  @Inject private IvrRequestStore requests;
  @Inject private IvrSettings settings;
  @Inject private Outbox outbox;
  @Inject private Journey journey;
  @Inject private Json json;
  @Inject private Clock clock;

  /**
   * Queues the message, unless the same one was queued before.
   *
   * @return false when its RequestID was used for another message: nothing is queued then, and that
   *     is on record
   */
  public boolean queue(IvrMessage message) {
    RowHash content = CanonicalJson.hash(message.whole());
    if (!requests.insert(message.requestId(), content, clock.instant())) {
      boolean same = requests.content(message.requestId()).equals(content);
      if (!same) {
        journey.record(
            "ivr.conflict",
            message.requestId(),
            "the RequestID came again with another message, which was refused",
            keys(message));
      }
      return same;
    }
    List<JourneyKey> keys = keys(message);
    UUID queued =
        outbox.enqueue(KIND, settings.destination(), keys.get(0), json.write(message.whole()));
    journey.record("ivr.queued", queued.toString(), "IVR message " + message.requestId(), keys);
    return true;
  }

  /** The work order first, where there is one: that is what people search by. */
  private static List<JourneyKey> keys(IvrMessage message) {
    List<JourneyKey> keys = new ArrayList<>();
    JourneyKey.ifPresent(KeyKind.WORK_ORDER, message.refCode()).ifPresent(keys::add);
    keys.add(new JourneyKey(KeyKind.MESSAGE, message.requestId()));
    return keys;
  }
}
