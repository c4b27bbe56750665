package fieldhub.platform.outbox;

import fieldhub.platform.config.Readiness;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** How many outgoing messages wait for a person, for health checks that must not fail over it. */
@ApplicationScoped
public class StuckMessages {

  private static final String UNKNOWN = "unknown";

  @Inject private OutboxDesk outbox;
  @Inject private Readiness readiness;

  /**
   * The number, or "unknown": the checks of the schema and the database are those that tell why.
   */
  public String count(String kind) {
    if (!readiness.isMigrated()) {
      return UNKNOWN; // asked all the time while the hub starts
    }
    try {
      return Long.toString(outbox.stuck(kind));
    } catch (RuntimeException e) {
      return UNKNOWN;
    }
  }
}
