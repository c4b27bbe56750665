package fieldhub.audaconnect.subscription;

import java.time.Instant;
import java.util.UUID;

/**
 * A subscription of a site at AudaConnect.
 *
 * @param id AudaConnect's
 * @param createdByHub whether the hub subscribed; one that it found there is not its to delete
 * @param since when the hub created or found it
 */
public record Subscription(UUID id, String site, boolean createdByHub, Instant since) {

  /** What the hub subscribes to: both {@code CREATED} and {@code UPDATED} (contract 4). */
  public static final String TOPIC = "PARTS.ORDER";
}
