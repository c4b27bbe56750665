package fieldhub.servicemobility.export;

import fieldhub.platform.http.Json;
import fieldhub.platform.http.ProblemException;
import fieldhub.platform.inbox.InboxMessage;
import fieldhub.platform.inbox.InboxTrail;
import fieldhub.servicemobility.webhook.WebhookResource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Keeps the outer {@code rowver} of the newest message of each type (contract servicemobility 6.5).
 * It looks at the inbox from behind, so that taking a webhook in costs nothing more.
 */
@ApplicationScoped
class GapRadar {
  private static final Logger LOG = Logger.getLogger(GapRadar.class.getName());

  /** Longer than a message with an id already may wait to be stored. */
  private static final Duration SETTLED = Duration.ofSeconds(15);

  /** One look reads no more of the inbox than this, however long nobody looked. */
  private static final Duration ONE_LOOK = Duration.ofHours(1);

  private static final Duration FIRST_LOOK_BACK = Duration.ofDays(1);
  private static final int MOST_LOOKS = 50;

  @Inject private InboxTrail inbox;
  @Inject private ExportPositionStore positions;
  @Inject private Json json;
  @Inject private Clock clock;

  /** Looks at what came since the last time. */
  void look() {
    Instant now = clock.instant().minus(SETTLED);
    Instant from = positions.lookedUntil().orElse(now.minus(FIRST_LOOK_BACK));
    for (int look = 0; look < MOST_LOOKS && from.isBefore(now); look++) {
      Instant until = earlier(now, from.plus(ONE_LOOK));
      inbox.newestOfEachType(WebhookResource.SOURCE, from, until).forEach(this::note);
      positions.lookedUntil(until);
      from = until;
    }
  }

  private void note(InboxMessage message) {
    try {
      ExportFrame.of(json.answer(message.body()))
          .ifPresent(frame -> positions.saw(message.type(), frame.rowver(), message.receivedAt()));
    } catch (ProblemException unreadable) {
      // One message must not blind the radar: its handler parks it with the reason.
      LOG.log(Level.FINE, "No position in message {0}", message.id());
    }
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
