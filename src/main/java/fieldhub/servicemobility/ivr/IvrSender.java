package fieldhub.servicemobility.ivr;

import fieldhub.platform.outbox.Delivery;
import fieldhub.platform.outbox.OutboxMessage;
import fieldhub.platform.outbox.OutboxSender;
import fieldhub.platform.outbox.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Delivers IVR messages to the configured address, whatever it was when they were queued: as long
 * as there is none they wait and lose no attempt.
 */
@ApplicationScoped
public class IvrSender implements OutboxSender {
  private final IvrSettings settings;
  private final IvrClient client;

  /** For the client proxy only. */
  protected IvrSender() {
    this(null, null);
  }

  @Inject
  IvrSender(IvrSettings settings, IvrClient client) {
    this.settings = settings;
    this.client = client;
  }

  @Override
  public String kind() {
    return QueueIvr.KIND;
  }

  @Override
  public boolean isResting() {
    return settings.url().isEmpty();
  }

  @Override
  public Delivery send(OutboxMessage message) {
    return settings
        .url()
        .map(url -> client.post(url, message.id(), message.body()))
        .orElseGet(() -> Delivery.notCalled(Outcome.FAILED, IvrSettings.NOT_SET));
  }
}
