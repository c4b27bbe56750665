package fieldhub.platform.journey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Everything the hub received, sent, stored or changed, findable by business key (design,
 * "Findable"). Entries are written in the transaction of the fact that they tell of.
 */
@ApplicationScoped
public class Journey {

  private final JourneyStore store;

  @Inject
  public Journey(JourneyStore store) {
    this.store = store;
  }

  /** For the container's proxy. */
  protected Journey() {
    this(null);
  }

  /**
   * Records one fact under each of its keys, in the caller's transaction.
   *
   * @throws IllegalStateException when the database refuses; the caller's transaction must not
   *     commit then
   */
  public void record(String event, String reference, String summary, Collection<JourneyKey> keys) {
    record(List.of(new JourneyEntry(event, reference, summary, keys)));
  }

  /** Records many facts at once; see {@link #record(String, String, String, Collection)}. */
  public void record(List<JourneyEntry> entries) {
    store.insert(entries);
  }

  /**
   * The steps under a key, newest first; what stands under several of the keys is one step, shown
   * under the first of them.
   *
   * @param keyValues what was asked for, then what else names the same
   * @param kind only steps where the value is a key of this kind
   * @param before only steps older than this one, for the next page
   */
  public List<JourneyStep> of(
      List<String> keyValues, Optional<KeyKind> kind, Optional<UUID> before, int limit) {
    return keyValues.size() == 1
        ? store.find(keyValues.get(0), kind, before, limit)
        : store.findOnce(keyValues, kind, before, limit);
  }
}
