package fieldhub.operations.audaconnect;

import fieldhub.audaconnect.notification.SiteFreshness;
import fieldhub.audaconnect.subscription.Subscription;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How fresh what the hub knows of a site is; null where there is nothing. */
public record FreshnessItem(
    String site,
    @Schema(example = "CONNECTED") String state,
    @Schema(description = "Whether it is polled") boolean connected,
    UUID subscriptionId,
    @Schema(description = "Whether the hub created it: only then it is ended at a disconnect")
        Boolean subscriptionCreatedByHub,
    @Schema(description = "Whether a poll is under way") boolean pollsNow,
    Instant lastPollAt,
    Instant lastGoodPollAt,
    @Schema(description = "When it is due; only of a site that is polled") Instant nextPollAt,
    @Schema(description = "Since the last good poll") long lagSeconds,
    int failuresInARow,
    String lastError,
    Instant lastErrorAt,
    @Schema(description = "Of AudaConnect's last answer, for its service desk")
        String correlationId) {

  static FreshnessItem of(SiteFreshness freshness, Instant now) {
    return new FreshnessItem(
        freshness.site(),
        freshness.state().name(),
        freshness.isPolled(),
        freshness.subscription().map(Subscription::id).orElse(null),
        freshness.subscription().map(Subscription::createdByHub).orElse(null),
        freshness.pollsNow(),
        freshness.lastPollAt().orElse(null),
        freshness.lastGoodAt().orElse(null),
        freshness.isPolled() ? freshness.nextPollAt() : null,
        freshness.lag(now).toSeconds(),
        freshness.failures(),
        freshness.lastError().orElse(null),
        freshness.lastErrorAt().orElse(null),
        freshness.correlationId().orElse(null));
  }
}
