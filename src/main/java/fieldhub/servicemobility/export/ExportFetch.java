package fieldhub.servicemobility.export;

import fieldhub.platform.http.Json;
import fieldhub.platform.http.ProblemException;
import fieldhub.platform.inbox.InboxUnavailableException;
import fieldhub.platform.retry.BackOff;
import fieldhub.servicemobility.webhook.WebhookIntake;
import fieldhub.servicemobility.webhook.WebhookType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Fetches what is missing. Each page goes into the inbox before the cursor moves behind it: after a
 * crash it is fetched again, and the inbox knows it. Rows that came by webhook change nothing
 * twice, because their handlers know rows by type, {@code rowver} and content.
 */
@ApplicationScoped
class ExportFetch {
  private static final Logger LOG = Logger.getLogger(ExportFetch.class.getName());

  /** Then the next type has its turn: a backlog of one must not starve the others. */
  private static final int PAGES_A_TURN = 5;

  /** Then another node may go on. */
  private static final Duration LONGEST_RUN = Duration.ofMinutes(5);

  private static final Duration LONGEST_WAIT = Duration.ofHours(6);

  @Inject private ExportSettings settings;
  @Inject private ExportPositionStore positions;
  @Inject private ExportClient client;
  @Inject private WebhookIntake intake;
  @Inject private Json json;
  @Inject private Clock clock;

  /** Fetches every type that is due, in turns; who waits longest begins. */
  void due() {
    Instant end = clock.instant().plus(LONGEST_RUN);
    Deque<WebhookType> turns = new ArrayDeque<>(dueTypes());
    while (!turns.isEmpty() && clock.instant().isBefore(end)) {
      WebhookType type = turns.remove();
      if (leavesMore(type)) {
        turns.add(type);
      }
    }
  }

  private List<WebhookType> dueTypes() {
    Instant now = clock.instant();
    Map<WebhookType, Instant> since = new EnumMap<>(WebhookType.class);
    for (WebhookType type : settings.names().keySet()) {
      ExportPosition position = positions.find(type.wireName());
      if (position.isDue(now)) {
        since.put(type, position.nextFetchAt().orElse(Instant.MIN));
      }
    }
    return since.keySet().stream().sorted(Comparator.comparing(since::get)).toList();
  }

  /** Fetches a few pages. */
  private boolean leavesMore(WebhookType type) {
    ExportPosition position = positions.find(type.wireName());
    try {
      boolean more = pages(type, position.start());
      if (!more) {
        Instant now = clock.instant();
        positions.succeeded(type.wireName(), now, now.plus(settings.interval()));
      }
      return more;
    } catch (ExportFailedException | ProblemException | InboxUnavailableException e) {
      LOG.log(Level.WARNING, "{0}: {1}", new Object[] {type.wireName(), e.getMessage()});
      failed(type, position, e.getMessage());
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "The export of " + type.wireName() + " failed unexpectedly", e);
      failed(type, position, "failed unexpectedly, see the log");
    }
    return false;
  }

  /** Whether the end was not reached yet. */
  private boolean pages(WebhookType type, String start) throws ExportFailedException {
    String cursor = start;
    for (int turn = 0; turn < PAGES_A_TURN; turn++) {
      byte[] page = client.page(settings.names().get(type), cursor);
      ExportFrame frame =
          ExportFrame.of(json.answer(page))
              .orElseThrow(
                  () -> new ExportFailedException("the page has no rowver that is a text", null));
      if (frame.rows() == 0) {
        return false;
      }
      intake.take(page, Optional.of(type));
      if (!positions.fetched(type.wireName(), cursor, frame.rowver(), frame.rows())) {
        return true; // an operator has set another cursor meanwhile
      }
      if (frame.rowver().equals(cursor)) {
        return false;
      }
      cursor = frame.rowver();
    }
    return true;
  }

  private void failed(WebhookType type, ExportPosition position, String why) {
    Duration most =
        settings.interval().compareTo(LONGEST_WAIT) > 0 ? settings.interval() : LONGEST_WAIT;
    Duration wait =
        new BackOff(settings.interval(), most)
            .after(position.failures() + 1, ThreadLocalRandom.current());
    Instant now = clock.instant();
    positions.failed(type.wireName(), why, now, now.plus(wait));
  }
}
