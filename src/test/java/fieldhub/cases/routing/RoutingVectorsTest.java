package fieldhub.cases.routing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import fieldhub.cases.routing.RuleVerdict.Fate;
import fieldhub.platform.http.InvalidParam;
import fieldhub.platform.http.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Contract serviceorderhub 5.2: every vector but the unknown name, which the edge refuses. */
class RoutingVectorsTest {
  private final PartnerRules rules = RoutingFixture.rules();
  private final RuleSet compiled = rules.compiled(RoutingFixture.providers());

  @TestFactory
  Stream<DynamicTest> everyVector() {
    List<DynamicTest> tests = new ArrayList<>();
    int number = 0;
    for (JsonNode vector : RoutingFixture.read("proposed-routing-vectors.json")) {
      number++;
      Map<String, String> query =
          RoutingFixture.JSON
              .mapper()
              .convertValue(vector.get("query"), new TypeReference<TreeMap<String, String>>() {});
      if (!query.containsKey("color")) {
        tests.add(
            DynamicTest.dynamicTest("vector " + number + " " + query, () -> check(query, vector)));
      }
    }
    assertThat(tests).hasSize(14);
    return tests.stream();
  }

  private void check(Map<String, String> given, JsonNode vector) {
    JsonNode expected = vector.get("expect");
    JsonNode details = expected.at("/error/details");
    if (details.isObject()) {
      Map<String, String> refused = new TreeMap<>();
      try {
        RoutingFixture.query(given);
      } catch (ProblemException problem) {
        for (InvalidParam each : problem.invalidParams()) {
          refused.put(each.name(), each.reason());
        }
      }
      Map<String, String> wanted = new TreeMap<>();
      details
          .fields()
          .forEachRemaining(it -> wanted.put(it.getKey(), it.getValue().get(0).asText()));
      assertThat(refused).isEqualTo(wanted);
      return;
    }
    RoutingQuery query = RoutingFixture.query(given);
    RoutingAnswer answer = RoutingAnswer.of(rules, compiled.select(query));
    assertThat(answer.status()).isEqualTo(vector.get("status").asInt());
    List<String> needed = new ArrayList<>();
    expected.at("/data/paramsNeeded").forEach(it -> needed.add(it.asText()));
    assertThat(answer.paramsNeeded()).isEqualTo(needed);
    if (answer.status() == 200) {
      assertThat(answer.provider()).isEqualTo(expected.get("provider").asLong());
      assertThat(answer.partnerCompetence()).isEqualTo(expected.get("partnerCompetence").asLong());
      assertThat(answer.providerCompetence())
          .isEqualTo(expected.get("providerCompetence").asLong());
    }
  }

  @Test
  void aDisabledProvidersRulesAreDropped() {
    rules.providers();
    RuleSet without8 = rules.compiled(java.util.Set.of(7L, 9L));
    RoutingQuery query = RoutingFixture.query(Map.of("serviceType", "4", "manufacturer", "acer"));

    assertThat(without8.select(query).winner()).map(RoutingRule::id).contains(504L);
    assertThat(new Walk(rules, java.util.Set.of(7L, 9L), query).verdicts())
        .filteredOn(it -> it.rule().id() == 502)
        .extracting(RuleVerdict::fate)
        .containsExactly(Fate.PROVIDER_DISABLED);
  }

  @Test
  void everyRuleThatFellOutSaysWhy() {
    RoutingQuery query = RoutingFixture.query(Map.of("serviceType", "4"));

    List<RuleVerdict> verdicts = new Walk(rules, RoutingFixture.providers(), query).verdicts();

    assertThat(verdicts)
        .extracting(it -> it.rule().id(), RuleVerdict::fate)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(501L, Fate.CONTRADICTED),
            org.assertj.core.groups.Tuple.tuple(502L, Fate.UNDECIDED),
            org.assertj.core.groups.Tuple.tuple(503L, Fate.CONTRADICTED),
            org.assertj.core.groups.Tuple.tuple(504L, Fate.WAITING));
    assertThat(verdicts.get(0).contradicted()).containsExactly("serviceType");
    assertThat(verdicts.get(1).missing()).containsExactly("manufacturer");
  }

  @Test
  void aPostalCodeIsComparedWithoutSpacesInCapitals() {
    assertThat(RoutingFixture.query(Map.of("clientPostalCode", " 111 22 ")).values())
        .containsValue("11122");
    assertThat(RoutingFixture.query(Map.of("clientPostalCode", "sw1a 1aa")).values())
        .containsValue("SW1A1AA");
  }

  @Test
  void everyWrongValueIsNamedAtOnce() {
    Map<String, String> given =
        Map.of(
            "serviceType", "1.5",
            "manufacturer", "nobody",
            "productType", "99",
            "serviceLocation", "99999999999999999999",
            "clientPostalCode", "12",
            "bookingType", "CompanyToPrivate");
    Map<String, String> refused = new TreeMap<>();
    try {
      RoutingFixture.query(given);
    } catch (ProblemException problem) {
      problem.invalidParams().forEach(it -> refused.put(it.name(), it.reason()));
    }
    String noOption = "Value is not present in possible options";
    assertThat(refused)
        .isEqualTo(
            Map.of(
                "serviceType", "Wrong format",
                "manufacturer", noOption,
                "productType", noOption,
                "serviceLocation", noOption,
                "clientPostalCode", "Wrong format",
                "bookingType", noOption));
  }

  @Test
  void emptyValuesCountAsAbsent() {
    assertThat(RoutingFixture.query(Map.of("serviceType", "", "manufacturer", " ")))
        .isEqualTo(RoutingQuery.empty());
  }
}
