package fieldhub.operations.routing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fieldhub.cases.routing.RoutingEdit;
import fieldhub.cases.routing.RuleReader;
import fieldhub.operations.paging.Reason;
import fieldhub.operations.paging.RequestCheck;
import fieldhub.platform.http.InvalidParam;
import fieldhub.platform.http.ProblemException;
import fieldhub.platform.http.ProblemType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The body of a request that changes routing: why, on top of which version, and the rules and
 * competences under the names of the contract's fixture.
 */
final class RoutingBody {
  private static final String RULES = "partnerCompetences";
  private static final String COMPETENCES = "providerCompetences";
  private static final String REMOVED_RULES = "removedPartnerCompetences";
  private static final String REMOVED_COMPETENCES = "removedProviderCompetences";
  private static final String CONTRADICTION = "names one that is to be changed as well";
  private static final int SHOWN = 100;

  private final JsonNode tree;
  private final RuleReader reader;
  private final List<InvalidParam> refused = new ArrayList<>();

  /**
   * @throws ProblemException INVALID_REQUEST when it is no object
   */
  RoutingBody(JsonNode tree, RuleReader reader) {
    if (!tree.isObject()) {
      throw new ProblemException(ProblemType.INVALID_REQUEST, "the body must be an object");
    }
    this.tree = tree;
    this.reader = reader;
  }

  /**
   * Itself, when it has nothing beside reason, version and these fields: a misspelt version would
   * else switch the check of it off.
   *
   * @throws ProblemException INVALID_REQUEST with every field that means nothing
   */
  RoutingBody only(String... fields) {
    List<String> known = new ArrayList<>(List.of("reason", "version"));
    known.addAll(List.of(fields));
    tree.fieldNames()
        .forEachRemaining(
            it -> {
              if (!known.contains(it)) {
                refuse(it, "is not known; there are " + String.join(", ", known));
              }
            });
    done();
    return this;
  }

  /** Why; it must be there. */
  String reason() {
    RequestCheck check = new RequestCheck();
    String reason = check.required("reason", tree.path("reason").asText(""), Reason.LENGTH);
    check.done();
    return reason;
  }

  /** The version that the operator has seen; empty: whichever holds. */
  Optional<Long> version() {
    JsonNode version = tree.path("version");
    if (version.isMissingNode() || version.isNull()) {
      return Optional.empty();
    }
    if (!version.isIntegralNumber() || !version.canConvertToLong()) {
      refuse("version", "must be a whole number");
      done();
    }
    return Optional.of(version.longValue());
  }

  /**
   * The whole change.
   *
   * @param replace whether a list that is there takes the place of all that holds
   */
  RoutingEdit edit(boolean replace) {
    only(RULES, COMPETENCES, REMOVED_RULES, REMOVED_COMPETENCES);
    JsonNode rules = tree.path(RULES);
    JsonNode competences = tree.path(COMPETENCES);
    RoutingEdit edit =
        new RoutingEdit(
            replace && rules.isArray(),
            rules.isMissingNode() ? List.of() : reader.rules(rules, RULES, refused),
            ids(REMOVED_RULES),
            replace && competences.isArray(),
            competences.isMissingNode()
                ? List.of()
                : reader.competences(competences, COMPETENCES, refused),
            ids(REMOVED_COMPETENCES));
    if (edit.rules().stream().anyMatch(it -> edit.removedRules().contains(it.id()))) {
      refuse(REMOVED_RULES, CONTRADICTION);
    }
    if (edit.competences().stream().anyMatch(it -> edit.removedCompetences().contains(it.id()))) {
      refuse(REMOVED_COMPETENCES, CONTRADICTION);
    }
    done();
    return edit;
  }

  /** The rule of that id. */
  RoutingEdit rule(long id) {
    only("rule");
    RoutingEdit edit = RoutingEdit.put(reader.rule(item("rule", id), "rule", refused));
    done();
    return edit;
  }

  /** Nothing but reason and version: the address says which rule goes. */
  RoutingEdit removedRule(long id) {
    only();
    return RoutingEdit.removeRule(id);
  }

  /** As {@link #removedRule}. */
  RoutingEdit removedCompetence(long id) {
    only();
    return RoutingEdit.removeCompetence(id);
  }

  /** The competence of that id. */
  RoutingEdit competence(long id) {
    only("competence");
    RoutingEdit edit =
        RoutingEdit.put(reader.competence(item("competence", id), "competence", refused));
    done();
    return edit;
  }

  /** The address says which it is. */
  private JsonNode item(String name, long id) {
    if (!(tree.path(name) instanceof ObjectNode item)) {
      refuse(name, "must be an object");
      done();
      throw new IllegalStateException("refused before");
    }
    if (item.has("id") && item.get("id").asLong() != id) {
      refuse(name + ".id", "must be the one of the address");
    }
    return item.put("id", id);
  }

  private List<Long> ids(String name) {
    List<Long> ids = new ArrayList<>();
    for (JsonNode each : tree.path(name)) {
      if (!each.isIntegralNumber()) {
        refuse(name, "must be a list of ids");
      }
      ids.add(each.asLong());
    }
    return ids;
  }

  private void refuse(String name, String reason) {
    refused.add(InvalidParam.of(name, reason, name));
  }

  private void done() {
    if (!refused.isEmpty()) {
      throw new ProblemException(
          ProblemType.INVALID_REQUEST,
          refused.size() + " values are not acceptable; nothing was changed",
          refused.subList(0, Math.min(SHOWN, refused.size())));
    }
  }
}
