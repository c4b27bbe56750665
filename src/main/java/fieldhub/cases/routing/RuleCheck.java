package fieldhub.cases.routing;

import fieldhub.cases.party.Parties;
import fieldhub.platform.http.InvalidParam;
import fieldhub.platform.http.ProblemException;
import fieldhub.platform.http.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** Checks a version of a partner's routing as a whole. */
@ApplicationScoped
class RuleCheck {

  /** More than enough to find what is wrong. */
  private static final int SHOWN = 100;

  @Inject private Parties parties;

  /**
   * Refuses a version in which a rule names a competence that is not there, or a competence a
   * workshop that is not known.
   *
   * @throws ProblemException INVALID_REQUEST that names each
   */
  void check(PartnerRules rules) {
    List<InvalidParam> refused = new ArrayList<>();
    for (ProviderCompetence competence : rules.competences().values()) {
      if (parties.provider(competence.providerId()).isEmpty()) {
        refused.add(
            refusal(
                "providerCompetence " + competence.id(),
                "names the unknown service provider " + competence.providerId()));
      }
    }
    for (RoutingRule rule : rules.rules().values()) {
      if (!rules.competences().containsKey(rule.providerCompetenceId())) {
        refused.add(
            refusal(
                "partnerCompetence " + rule.id(),
                "names the unknown provider competence " + rule.providerCompetenceId()));
      }
    }
    refuse(refused);
  }

  private static InvalidParam refusal(String name, String reason) {
    return new InvalidParam(name, reason, name, null);
  }

  /** Ends a check: with nothing refused it returns. */
  static void refuse(List<InvalidParam> refused) {
    if (!refused.isEmpty()) {
      throw new ProblemException(
          ProblemType.INVALID_REQUEST,
          refused.size() + " values of the routing are not acceptable; nothing was changed",
          refused.subList(0, Math.min(SHOWN, refused.size())));
    }
  }
}
