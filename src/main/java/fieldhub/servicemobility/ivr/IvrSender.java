package fieldhub.servicemobility.ivr;

import fieldhub.platform.outbox.Delivery;
import fieldhub.platform.outbox.OutboxMessage;
import fieldhub.platform.outbox.OutboxSender;
import fieldhub.platform.outbox.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;

/**
 * Delivers IVR messages to the configured address, also those that were queued before there was
 * one: until then they wait and lose no attempt, and their destination says for what.
 */
@ApplicationScoped
public class IvrSender implements OutboxSender {
  @Inject private IvrSettings settings;
  @Inject private IvrClient client;

  @Override
  public String kind() {
    return QueueIvr.KIND;
  }

  @Override
  public Set<String> resting() {
    return settings.url().isPresent() ? Set.of() : Set.of(IvrSettings.NOT_SET);
  }

  @Override
  public Delivery send(OutboxMessage message) {
    return settings
        .url()
        .map(url -> client.post(url, message.id(), message.body()))
        .orElseGet(() -> new Delivery(Outcome.FAILED, IvrSettings.NOT_SET));
  }
}
