package fieldhub.operations.routing;

import fieldhub.cases.routing.RoutingAnswer;
import fieldhub.cases.routing.RoutingExplanation;
import fieldhub.cases.routing.RoutingParameter;
import fieldhub.cases.routing.RoutingQuery;
import fieldhub.cases.routing.RuleText;
import fieldhub.cases.routing.RuleVerdict;
import fieldhub.operations.paging.ItemPage;
import fieldhub.operations.paging.PageKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Why a partner gets an answer.
 *
 * @param fates how many rules ended how
 * @param rules what became of each, in the order in which they are asked, page by page
 */
public record ExplanationItem(
    long version,
    Map<String, String> query,
    RoutingAnswer answer,
    Map<RuleVerdict.Fate, Long> fates,
    ItemPage<VerdictItem> rules) {

  /**
   * What became of a rule.
   *
   * @param reasons in words: what contradicts it, or what it has to know
   */
  public record VerdictItem(
      long id,
      int priority,
      int conditions,
      long providerCompetenceId,
      RuleVerdict.Fate fate,
      List<String> reasons) {}

  static ExplanationItem of(
      RoutingExplanation why, Optional<RuleVerdict.Fate> fate, int from, int limit) {
    List<RuleVerdict> wanted =
        why.verdicts().stream().filter(it -> fate.isEmpty() || it.fate() == fate.get()).toList();
    int start = Math.min(from, wanted.size());
    int end = Math.min(start + limit + 1, wanted.size());
    return new ExplanationItem(
        why.version(),
        RuleText.shown(why.query()),
        why.answer(),
        why.fates(),
        ItemPage.of(
            wanted.subList(start, end),
            limit,
            it -> item(it, why.query()),
            it -> PageKey.of(start + limit)));
  }

  private static VerdictItem item(RuleVerdict verdict, RoutingQuery query) {
    List<String> reasons = new ArrayList<>();
    for (RoutingParameter parameter : RoutingParameter.values()) {
      List<String> accepted = verdict.rule().conditions().accepted(parameter);
      String name = parameter.wireName();
      if (verdict.contradicted().contains(name)) {
        reasons.add(
            name + " is " + query.value(parameter).orElse("") + ", it accepts only " + accepted);
      } else if (verdict.missing().contains(name)) {
        reasons.add(name + " is not given, it accepts only " + accepted);
      }
    }
    return new VerdictItem(
        verdict.rule().id(),
        verdict.rule().priority(),
        verdict.rule().conditions().parameters().size(),
        verdict.rule().providerCompetenceId(),
        verdict.fate(),
        reasons);
  }
}
