package fieldhub.platform.mail;

import fieldhub.platform.outbox.OutboxDesk;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Tells of mail without ever being down: the hub works without it, and mails wait in the outbox.
 */
@Readiness
@ApplicationScoped
public class MailHealth implements HealthCheck {

  @Inject private MailSettings settings;
  @Inject private OutboxDesk outbox;

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("mail")
        .up()
        .withData("configured", settings.configured())
        .withData("stuck", stuck())
        .build();
  }

  /** The check for the database is the one that tells when this cannot be counted. */
  private String stuck() {
    try {
      return Long.toString(outbox.stuck(Mail.KIND));
    } catch (RuntimeException e) {
      return "unknown";
    }
  }
}
