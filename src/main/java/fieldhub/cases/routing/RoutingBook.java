package fieldhub.cases.routing;

import fieldhub.cases.party.Parties;
import fieldhub.cases.party.PartiesChanged;
import fieldhub.cases.party.Provider;
import fieldhub.platform.persistence.Snapshot;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The rules as this node knows them. A change of rules is seen on every node within {@link
 * Snapshot#FRESH}, of providers within {@link #PROVIDERS} more.
 */
@ApplicationScoped
class RoutingBook {
  private static final Duration PROVIDERS = Duration.ofSeconds(1);

  @Inject private RoutingStore store;
  @Inject private Parties parties;
  @Inject private Clock clock;

  private final Map<Long, Page> pages = new ConcurrentHashMap<>();

  /** What is known of a partner. */
  private static final class Page {
    private final Snapshot<PartnerRules> rules;
    private volatile LiveRules live;

    Page(Snapshot<PartnerRules> rules) {
      this.rules = rules;
    }
  }

  /** The latest rules of a partner. */
  LiveRules of(long partner) {
    Page page = pages.computeIfAbsent(partner, this::newPage);
    PartnerRules rules = page.rules.get();
    LiveRules live = page.live;
    return isLatest(live, rules) ? live : renewed(page, rules);
  }

  private Page newPage(long partner) {
    return new Page(
        new Snapshot<>(
            clock,
            () -> store.version(partner),
            () -> store.rules(partner, store.version(partner))));
  }

  private boolean isLatest(LiveRules live, PartnerRules rules) {
    return live != null && live.rules() == rules && clock.instant().isBefore(live.until());
  }

  /** One compiles, the others wait for it. */
  private LiveRules renewed(Page page, PartnerRules rules) {
    synchronized (page) {
      LiveRules known = page.live;
      if (!isLatest(known, rules)) {
        Instant until = clock.instant().plus(PROVIDERS);
        Set<Long> enabled = enabled(rules);
        boolean same = known != null && known.rules() == rules && known.providers().equals(enabled);
        RuleSet compiled = same ? known.compiled() : rules.compiled(enabled);
        page.live = new LiveRules(rules, enabled, compiled, until);
      }
      return page.live;
    }
  }

  /** The workshops of these rules that may get cases. */
  Set<Long> enabled(PartnerRules rules) {
    return rules.providers().stream()
        .filter(id -> parties.provider(id).filter(Provider::enabled).isPresent())
        .collect(Collectors.toSet());
  }

  void onChange(@Observes(during = TransactionPhase.AFTER_SUCCESS) RoutingChanged change) {
    Page page = pages.get(change.partner());
    if (page != null) {
      page.rules.forget();
    }
  }

  void onChange(@Observes(during = TransactionPhase.AFTER_SUCCESS) PartiesChanged change) {
    pages.values().forEach(page -> page.live = null);
  }
}
