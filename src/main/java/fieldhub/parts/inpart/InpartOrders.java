package fieldhub.parts.inpart;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The Inpart orders of the organisation's sites, as AudaConnect tells them. */
@Stateless
@PermitAll
public class InpartOrders {

  @Inject private InpartOrderStore store;
  @Inject private InpartHistoryStore history;
  @Inject private TakeReadings taking;
  @Inject private AssessmentOwnerStore owners;
  @Inject private InpartJourney journey;
  @Inject private Clock clock;

  /**
   * Takes what AudaConnect says of orders, in the caller's transaction; what is older than what is
   * stored is passed over, as is what is told of another site's order, and what says the same again
   * leaves no trace but its time.
   *
   * @return how many orders changed, new ones included
   */
  public int take(Collection<InpartReading> readings, Fetch fetch) {
    return taking.take(readings, fetch, clock.instant());
  }

  /** Ties all orders of an assessment, also those to come, to a job; or to none any more. */
  public void belong(UUID assessment, AssessmentOwner owner) {
    if (owners.set(assessment, owner)) {
      journey.matched(store.ofAssessment(assessment));
    }
  }

  /** The orders of a site that can still change. */
  public List<UUID> open(String site) {
    return store.open(site, clock.instant());
  }

  /**
   * Orders that can still change and were not read for a while, by id.
   *
   * @param after the last id of the page before
   */
  public List<SiteOrder> unreadSince(Instant time, Optional<UUID> after, int limit) {
    return store.unreadSince(time, clock.instant(), after, limit);
  }

  /** One order. */
  public Optional<InpartOrder> find(UUID order) {
    return store.find(order);
  }

  /** One page of orders, those first that changed last. */
  public List<InpartOrder> page(InpartFilter filter, int limit) {
    return store.page(filter, clock.instant(), limit);
  }

  /** Every step of an order and its lines, the oldest first. */
  public List<InpartHistoryEntry> history(UUID order) {
    return history.steps(order);
  }

  /** The readings of an order that brought something new, the newest first. */
  public List<InpartChange> changes(UUID order, int limit) {
    return history.changes(order, limit);
  }
}
