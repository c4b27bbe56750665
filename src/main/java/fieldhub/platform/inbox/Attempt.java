package fieldhub.platform.inbox;

import fieldhub.platform.journey.Journey;
import fieldhub.platform.journey.JourneyEntry;
import fieldhub.platform.journey.JourneyKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** One attempt at a few messages: claim, effect and DONE in one transaction. */
@ApplicationScoped
class Attempt {

  private static final Comparator<InboxHandler<?>> BY_TURN =
      Comparator.<InboxHandler<?>>comparingInt(InboxHandler::turn)
          .thenComparing(InboxHandler::channel)
          .thenComparing(handler -> Collections.min(handler.types()));

  @Inject private WorkStore store;
  @Inject private InboxHandlers handlers;
  @Inject private Journey journey;
  @Inject private Clock clock;

  /**
   * Applies those of the messages that are due and free, all or none.
   *
   * @return how many that were
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  int at(Collection<UUID> ids) {
    List<Claim> claims = store.claim(ids, clock.instant());
    if (claims.isEmpty()) {
      return 0;
    }
    List<Claim> kept = new ArrayList<>();
    List<Claim> applied = new ArrayList<>();
    // In one order for all: transactions that touch the tables of several handlers then wait for
    // one another and never in a circle.
    Map<InboxHandler<?>, List<Claim>> work = new TreeMap<>(BY_TURN);
    for (Claim claim : claims) {
      Optional<InboxHandler<?>> handler = handlers.of(claim.source(), claim.type());
      if (handler.isPresent()) {
        work.computeIfAbsent(handler.get(), it -> new ArrayList<>()).add(claim);
        applied.add(claim);
      } else {
        kept.add(claim);
      }
    }
    if (!applied.isEmpty()) {
      Map<UUID, byte[]> bodies = store.bodies(applied);
      List<JourneyEntry> entries = new ArrayList<>();
      work.forEach((handler, its) -> entries.addAll(apply(handler, its, bodies)));
      journey.record(entries);
      store.done(applied, Outcome.APPLIED, clock.instant());
    }
    if (!kept.isEmpty()) {
      store.done(kept, Outcome.KEPT, clock.instant());
    }
    return claims.size();
  }

  private static <T> List<JourneyEntry> apply(
      InboxHandler<T> handler, List<Claim> claims, Map<UUID, byte[]> bodies) {
    List<T> contents = new ArrayList<>(claims.size());
    List<JourneyEntry> entries = new ArrayList<>(claims.size());
    for (Claim claim : claims) {
      T content = handler.read(claim.with(bodies.get(claim.id())));
      contents.add(content);
      entries.add(entry(claim, "inbox.applied", handler.keys(content)));
    }
    handler.apply(contents);
    return entries;
  }

  static JourneyEntry entry(Claim claim, String event, Collection<JourneyKey> keys) {
    return new JourneyEntry(
        event,
        claim.id().toString(),
        claim.type() + " from " + claim.source() + ", message " + claim.externalId(),
        keys.stream().distinct().collect(Collectors.toList()));
  }
}
