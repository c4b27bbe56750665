package fieldhub.cases.routing;

import com.fasterxml.jackson.databind.JsonNode;
import fieldhub.cases.reference.Kind;
import fieldhub.cases.reference.ReferenceData;
import fieldhub.platform.http.InvalidParam;
import fieldhub.platform.http.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The contract's rules and vectors, without a hub around them. */
final class RoutingFixture {
  static final Json JSON = new Json();
  static final RuleText TEXT = new RuleText(JSON);
  private static final JsonNode FILE = read("proposed-routing-rules.json");

  private RoutingFixture() {}

  static JsonNode read(String name) {
    try (InputStream file =
        RoutingFixture.class.getResourceAsStream("/contract/serviceorderhub/" + name)) {
      return JSON.tree(file.readAllBytes());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Knows the fixture's ids and aliases. */
  static ReferenceData reference() {
    return new ReferenceData() {
      @Override
      public boolean known(Kind kind, long id) {
        for (JsonNode each : FILE.at("/knownIds/" + name(kind))) {
          if (each.asLong() == id) {
            return true;
          }
        }
        return false;
      }

      @Override
      public Optional<Long> idOf(Kind kind, String text) {
        if (text.matches("\\d+")) {
          return Optional.of(Long.valueOf(text)).filter(id -> known(kind, id));
        }
        JsonNode id = FILE.at("/aliases/" + name(kind) + "/" + text.toLowerCase(Locale.ROOT));
        return id.isMissingNode() ? Optional.empty() : Optional.of(id.asLong());
      }
    };
  }

  private static String name(Kind kind) {
    return RoutingParameter.valueOf(kind.name()).wireName();
  }

  static RuleReader reader() {
    return new RuleReader(new ConditionReader(new ParameterValues(reference())), TEXT);
  }

  static PartnerRules rules() {
    List<InvalidParam> refused = new ArrayList<>();
    PartnerRules rules =
        PartnerRules.of(
            1,
            reader().rules(FILE.get("partnerCompetences"), "partnerCompetences", refused),
            reader().competences(FILE.get("providerCompetences"), "competences", refused));
    if (!refused.isEmpty()) {
      throw new IllegalStateException(refused.toString());
    }
    return rules;
  }

  static Set<Long> providers() {
    return new HashSet<>(Set.of(7L, 8L, 9L));
  }

  static RoutingQuery query(Map<String, String> given) {
    return RoutingQuery.of(reference(), given);
  }
}
