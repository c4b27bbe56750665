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

  /** The first call's cursor (contract 6.5). */
  private static final String START = "0";

  /** Then another node may go on. */
  private static final Duration LONGEST_RUN = Duration.ofMinutes(5);

  private static final Duration LONGEST_WAIT = Duration.ofHours(6);

  @Inject private ExportSettings settings;
  @Inject private ExportPositionStore positions;
  @Inject private ExportClient client;
  @Inject private WebhookIntake intake;
  @Inject private Json json;
  @Inject private Clock clock;

  /** Fetches every type that is due. */
  void due() {
    Instant end = clock.instant().plus(LONGEST_RUN);
    for (Map.Entry<WebhookType, String> each : settings.names().entrySet()) {
      ExportPosition position = positions.find(each.getKey().wireName());
      if (position.isDue(clock.instant()) && clock.instant().isBefore(end)) {
        fetch(each.getKey(), each.getValue(), position, end);
      }
    }
  }

  private void fetch(WebhookType type, String name, ExportPosition position, Instant end) {
    try {
      boolean atEnd = pages(type, name, position.cursor().orElse(START), end);
      Instant now = clock.instant();
      positions.succeeded(type.wireName(), now, atEnd ? now.plus(settings.interval()) : now);
    } catch (ExportFailedException | ProblemException | InboxUnavailableException e) {
      LOG.log(Level.WARNING, "{0}: {1}", new Object[] {type.wireName(), e.getMessage()});
      failed(type, position, e.getMessage());
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "The export of " + type.wireName() + " failed unexpectedly", e);
      failed(type, position, "failed unexpectedly, see the log");
    }
  }

  /** Whether the end was reached, and not only the end of the time. */
  private boolean pages(WebhookType type, String name, String start, Instant end)
      throws ExportFailedException {
    String cursor = start;
    while (clock.instant().isBefore(end)) {
      byte[] page = client.page(name, cursor);
      ExportFrame frame =
          ExportFrame.of(json.tree(page))
              .orElseThrow(
                  () -> new ExportFailedException("the page has no rowver that is a text", null));
      if (frame.rows() == 0) {
        return true;
      }
      intake.take(page, Optional.of(type));
      positions.fetched(type.wireName(), frame.rowver(), frame.rows());
      if (frame.rowver().equals(cursor)) {
        return true;
      }
      cursor = frame.rowver();
    }
    return false;
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
