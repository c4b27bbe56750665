package fieldhub.cases.routing;

import fieldhub.cases.party.Parties;
import fieldhub.cases.party.Partner;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * The one decision behind booking: which workshop takes a case (contract serviceorderhub 4, 5.2).
 * It has no effect, and it costs no query but one a second and partner.
 */
@ApplicationScoped
public class Routing {
  private RoutingBook book;
  private Parties parties;
  private AskedRequests asked;

  /** For the container's proxy. */
  protected Routing() {}

  @Inject
  Routing(RoutingBook book, Parties parties, AskedRequests asked) {
    this.book = book;
    this.parties = parties;
    this.asked = asked;
  }

  /**
   * Decides by the partner's latest rules; a partner that is unknown has no route. The query is
   * noted aside, for dry runs of changes.
   */
  public RoutingDecision decide(long partner, RoutingQuery query) {
    asked.note(partner, query);
    Optional<Partner> known = parties.partner(partner);
    if (known.isEmpty()) {
      return new RoutingDecision.NoRoute();
    }
    LiveRules live = book.of(partner);
    RuleSet.Selection selection = live.compiled().select(query);
    if (!selection.needed().isEmpty()) {
      return new RoutingDecision.NotEnoughData(selection.needed());
    }
    return selection
        .winner()
        .<RoutingDecision>flatMap(rule -> routed(live.rules(), rule, known.get()))
        .orElseGet(RoutingDecision.NoRoute::new);
  }

  /** What would be answered, and what became of each rule. */
  public RoutingExplanation explain(long partner, RoutingQuery query) {
    LiveRules live = book.of(partner);
    return new RoutingExplanation(
        live.rules().version(),
        query,
        RoutingAnswer.of(live.rules(), live.compiled().select(query)),
        new Walk(live.rules(), live.providers(), query).verdicts());
  }

  private Optional<RoutingDecision> routed(PartnerRules rules, RoutingRule rule, Partner partner) {
    ProviderCompetence competence = rules.competences().get(rule.providerCompetenceId());
    return parties
        .provider(competence.providerId())
        .map(provider -> new RoutingDecision.Routed(provider, competence, partner, rule));
  }

  /** Whether more data could still lead to a workshop, or enough is there already. */
  public boolean couldRoute(long partner, RoutingQuery query) {
    return book.of(partner).compiled().leavesAny(query);
  }
}
