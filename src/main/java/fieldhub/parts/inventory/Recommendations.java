package fieldhub.parts.inventory;

import fieldhub.platform.reported.ListPlace;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Stock levels that are recommended for locations; they change no stock. */
@ApplicationScoped
public class Recommendations {

  @Inject private RecommendationStore store;
  @Inject private ItemStore items;

  /**
   * Takes reports in the caller's transaction, in any order. The object says no time of change, so
   * its message's time stands in. But an old version that is exported again comes in a younger
   * message; so every version is kept, counts from the earliest message that told it, and the
   * youngest version stands, of one age the one with the greater hash. All of that is the same in
   * whatever order the messages come.
   */
  public void take(List<Recommendation> versions) {
    items.insert(versions, Recommendation::origin, Recommendation::items);
    store.put(versions);
  }

  /** Recommendations as they stand, without their items, newest first. */
  public List<Recommendation> list(
      Optional<String> locationId, Optional<ListPlace> behind, int limit) {
    return store.list(locationId, behind, limit);
  }

  /** A recommendation as it stands, with its items. */
  public Optional<Recommendation> find(String recommendationId) {
    return store.find(recommendationId).map(it -> it.with(items.of(it.origin())));
  }
}
