package fieldhub.servicemobility.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import fieldhub.parts.stock.MovementReason;
import fieldhub.parts.stock.StockLedger;
import fieldhub.parts.stock.StockMovement;
import fieldhub.platform.http.Json;
import fieldhub.platform.http.ProblemException;
import fieldhub.platform.inbox.FinalFailureException;
import fieldhub.platform.inbox.InboxHandler;
import fieldhub.platform.inbox.InboxMessage;
import fieldhub.platform.journey.JourneyKey;
import fieldhub.platform.journey.KeyKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Applies what technicians used, loaded, moved and counted to the stock ledger. */
@ApplicationScoped
public class InventoryUsageHandler implements InboxHandler<List<StockMovement>> {

  @Inject private Json json;
  @Inject private StockLedger ledger;

  @Override
  public String source() {
    return WebhookResource.SOURCE;
  }

  @Override
  public Set<String> types() {
    return Set.of(WebhookType.INVENTORY_USAGE.wireName());
  }

  @Override
  public List<StockMovement> read(InboxMessage message) {
    JsonNode content;
    try {
      content = json.tree(message.body());
    } catch (ProblemException e) {
      throw new FinalFailureException(e.getMessage());
    }
    return InventoryUsage.movements(message, content);
  }

  @Override
  public Collection<JourneyKey> keys(List<StockMovement> movements) {
    Set<JourneyKey> keys = new LinkedHashSet<>();
    for (StockMovement movement : movements) {
      if (movement.reason().refModule().equals(MovementReason.WORK_ORDER)) {
        add(keys, KeyKind.WORK_ORDER, movement.reason().refId());
      }
      add(keys, KeyKind.PART, movement.item().prodNum());
      add(keys, KeyKind.STORAGE_LOCATION, movement.item().locationId());
      add(keys, KeyKind.TECHNICIAN, movement.reason().technician());
    }
    return keys;
  }

  @Override
  public void apply(List<List<StockMovement>> messages) {
    ledger.apply(messages.stream().flatMap(List::stream).toList());
  }

  private static void add(Set<JourneyKey> keys, KeyKind kind, String value) {
    JourneyKey.ifPresent(kind, value).ifPresent(keys::add);
  }
}
