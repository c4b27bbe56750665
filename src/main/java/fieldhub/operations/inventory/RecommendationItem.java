package fieldhub.operations.inventory;

import fieldhub.parts.inventory.Recommendation;
import java.time.Instant;
import java.util.List;

/**
 * A stock level recommendation as operators read it.
 *
 * @param items the present level as planned, the recommended one as qty; empty in lists
 */
public record RecommendationItem(
    String recommendationId,
    String description,
    String status,
    String locationId,
    boolean technicianCreated,
    Instant dueAt,
    Instant statedAt,
    String message,
    List<PartItem> items) {

  static RecommendationItem of(Recommendation recommendation) {
    return new RecommendationItem(
        recommendation.recommendationId(),
        recommendation.description(),
        recommendation.status(),
        recommendation.locationId(),
        recommendation.technicianCreated(),
        recommendation.dueAt(),
        recommendation.origin().statedAt(),
        "/operations/inbox/" + recommendation.origin().messageId(),
        PartItem.of(recommendation.items()));
  }
}
