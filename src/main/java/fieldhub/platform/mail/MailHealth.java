package fieldhub.platform.mail;

import fieldhub.platform.outbox.StuckMessages;
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
  @Inject private StuckMessages stuck;

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("mail")
        .up()
        .withData("configured", settings.configured())
        .withData("stuck", stuck.count(Mail.KIND))
        .build();
  }
}
