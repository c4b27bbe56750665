package fieldhub.platform.inbox;

import fieldhub.platform.journey.Journey;
import fieldhub.platform.journey.JourneyKey;
import fieldhub.platform.journey.KeyKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.logging.Level;
import java.util.logging.Logger;

/** What is noted of a failed attempt, in a transaction of its own: the attempt's is rolled back. */
@ApplicationScoped
class Failure {

  private static final Logger LOG = Logger.getLogger(Failure.class.getName());
  private static final int LONGEST_ERROR = 500;

  @Inject private WorkStore store;
  @Inject private InboxHandlers handlers;
  @Inject private Journey journey;
  @Inject private InboxMeters meters;
  @Inject private InboxSettings settings;
  @Inject private Clock clock;

  /** Sets the time of the next attempt, or parks the message. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void of(UUID id, RuntimeException why) {
    Instant now = clock.instant();
    // Empty when somebody else took it meanwhile: then this failure is theirs to see.
    for (Claim claim : store.claim(List.of(id), now)) {
      String error = text(why);
      int attempt = claim.attempts() + 1;
      boolean park = why instanceof FinalFailureException || settings.isLast(attempt);
      if (park) {
        store.park(claim, error);
      } else {
        Duration wait = settings.backOff().after(attempt, ThreadLocalRandom.current());
        store.retry(claim, error, now.plus(wait));
      }
      Set<JourneyKey> keys = claim.isFirstAttempt() ? new HashSet<>(keys(claim)) : new HashSet<>();
      if (park) {
        keys.add(new JourneyKey(KeyKind.MESSAGE, claim.externalId()));
      }
      String event = park ? "inbox.parked" : "inbox.failed";
      journey.record(List.of(Attempt.entry(claim, event, keys)));
      meters.failed(claim.source(), claim.type());
      LOG.log(
          Level.WARNING,
          "inbox {0} from {1}, {2}, attempt {3}: {4}, {5}",
          new Object[] {
            claim.externalId(),
            claim.source(),
            claim.type(),
            attempt,
            park ? "parked" : "retry",
            error
          });
    }
  }

  /** What a message can be found by, as far as it can be understood. */
  private Collection<JourneyKey> keys(Claim claim) {
    return handlers
        .of(claim.source(), claim.type())
        .map(handler -> keys(handler, claim))
        .orElse(List.of());
  }

  private <T> Collection<JourneyKey> keys(InboxHandler<T> handler, Claim claim) {
    try {
      return handler.keys(handler.read(claim.with(store.bodies(List.of(claim)).get(claim.id()))));
    } catch (RuntimeException unreadable) {
      LOG.log(Level.FINE, "No business keys in a message that cannot be read", unreadable);
      return List.of();
    }
  }

  /** Only our own words go into the row: others' could quote the payload. */
  private static String text(RuntimeException why) {
    String text =
        why instanceof FinalFailureException || why instanceof IllegalStateException
            ? why.getMessage()
            : why.getClass().getSimpleName();
    if (text == null) {
      text = why.getClass().getSimpleName();
    }
    return text.length() <= LONGEST_ERROR ? text : text.substring(0, LONGEST_ERROR);
  }
}
