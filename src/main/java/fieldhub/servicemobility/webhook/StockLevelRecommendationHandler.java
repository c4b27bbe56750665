package fieldhub.servicemobility.webhook;

import fieldhub.parts.inventory.Recommendation;
import fieldhub.parts.inventory.Recommendations;
import fieldhub.platform.journey.JourneyKeys;
import fieldhub.platform.journey.KeyKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;

/** Keeps the stock levels that are recommended for locations. */
@ApplicationScoped
public class StockLevelRecommendationHandler extends WebhookHandler<Recommendation> {

  @Inject private Recommendations recommendations;

  public StockLevelRecommendationHandler() {
    super(WebhookType.STOCK_LEVEL_RECOMMENDATION);
  }

  @Override
  Stream<Recommendation> read(NotificationRow row) {
    WireFields recommendation = row.content();
    return Stream.of(
        new Recommendation(
            recommendation.requiredName("ID", 128),
            recommendation.prose("Description", 500),
            recommendation.name("Status", 32),
            recommendation.requiredName("StorageLocationID", 64),
            recommendation.flag("TechCreated"),
            recommendation.time("DueDate"),
            InventoryItems.read(recommendation, "Qty", "RecQty"),
            row.origin()));
  }

  @Override
  void keys(Recommendation recommendation, JourneyKeys keys) {
    keys.add(KeyKind.STORAGE_LOCATION, recommendation.locationId());
    InventoryItems.keys(recommendation.items(), keys);
  }

  @Override
  void take(List<Recommendation> told) {
    recommendations.take(told);
  }
}
