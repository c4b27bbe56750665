package fieldhub.cases.routing;

import static org.assertj.core.api.Assertions.assertThat;

import fieldhub.platform.http.InvalidParam;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleReaderTest {
  private final List<InvalidParam> refused = new ArrayList<>();

  private List<RoutingRule> read(String json) {
    return RoutingFixture.reader()
        .rules(
            RoutingFixture.JSON.tree(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8)),
            "rules",
            refused);
  }

  private RoutingRule withAreas(String areas) {
    return read("[{'id': 1, 'providerCompetenceId': 9, 'conditions': {'clientPostalCode': "
            + areas
            + "}}]")
        .get(0);
  }

  @Test
  void keepsWhatItDoesNotKnowInTheOpenMap() {
    RoutingRule rule =
        read("[{'id': 1, 'priority': 3, 'providerCompetenceId': 9, 'overrideCode': 'x', 'n': null}]")
            .get(0);

    assertThat(refused).isEmpty();
    assertThat(rule.priority()).isEqualTo(3);
    assertThat(rule.properties()).containsOnlyKeys("overrideCode", "n");
    assertThat(rule.conditions().parameters()).isEmpty();
  }

  @Test
  void resolvesAliases() {
    RoutingRule rule =
        read("[{'id': 1, 'providerCompetenceId': 9, 'conditions': {'manufacturer': ['LG', 1006]}}]")
            .get(0);

    assertThat(refused).isEmpty();
    assertThat(rule.conditions().accepted(RoutingParameter.MANUFACTURER))
        .containsExactly("1006", "1012");
  }

  @Test
  void readsCodesPrefixesAndRanges() {
    RuleConditions conditions =
        withAreas("['352 46', {'prefix': '11'}, {'from': '20000', 'to': '29999'}]").conditions();

    assertThat(refused).isEmpty();
    for (String inside : List.of("35246", "11", "11000", "1199", "20000", "25000", "29999")) {
      assertThat(conditions.accept(RoutingParameter.CLIENT_POSTAL_CODE, inside)).isTrue();
    }
    for (String outside : List.of("35247", "12000", "19999", "30000", "2500", "250000")) {
      assertThat(conditions.accept(RoutingParameter.CLIENT_POSTAL_CODE, outside)).isFalse();
    }
  }

  @Test
  void whatIsStoredIsReadAsItWas() {
    RoutingRule rule = withAreas("['35246', {'prefix': '11'}, {'from': '20000', 'to': '29999'}]");

    String stored = RoutingFixture.TEXT.conditions(rule.conditions());

    assertThat(RoutingFixture.TEXT.conditions(stored)).isEqualTo(rule.conditions());
    assertThat(
            RoutingFixture.TEXT.conditions(
                RoutingFixture.TEXT.conditions(
                    RoutingFixture.rules().rules().get(501L).conditions())))
        .isEqualTo(RoutingFixture.rules().rules().get(501L).conditions());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          [{'from': '20000', 'to': '10000'}]                                 | must be a code
          [{'from': '100', 'to': '19999'}]                                   | must be a code
          [{'prefix': ''}]                                                   | must be a code
          [{'from': '10000'}]                                                | must be a code
          [12345]                                                            | must be a code
          [{'from': '10000', 'to': '19999'}, '15000']                        | overlaps
          [{'from': '10000', 'to': '19999'}, {'prefix': '19'}]               | overlaps
          [{'prefix': '1'}, {'prefix': '19'}]                                | overlaps
          [{'from': '10000', 'to': '19999'}, {'from': '19999', 'to': '20001'}] | overlaps
          []                                                                 | must be a list
          '12345'                                                            | must be a list
          """)
  void refusesAreasThatAreNone(String areas, String reason) {
    withAreas(areas);

    assertThat(refused).hasSize(1);
    assertThat(refused.get(0).path()).isEqualTo("rules[0].conditions.clientPostalCode");
    assertThat(refused.get(0).reason()).startsWith(reason);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {'id': 0, 'providerCompetenceId': 9}                                             | rules[0].id
          {'id': 1}                                                                        | rules[0].providerCompetenceId
          {'id': 1, 'providerCompetenceId': 9, 'priority': 'high'}                         | rules[0].priority
          {'id': 1, 'providerCompetenceId': 9, 'priority': 99999999999}                    | rules[0].priority
          {'id': 1, 'providerCompetenceId': 9, 'conditions': []}                           | rules[0].conditions
          {'id': 1, 'providerCompetenceId': 9, 'conditions': {'model': ['x']}}             | rules[0].conditions.model
          {'id': 1, 'providerCompetenceId': 9, 'conditions': {'manufacturer': []}}         | rules[0].conditions.manufacturer
          {'id': 1, 'providerCompetenceId': 9, 'conditions': {'manufacturer': ['nobody']}} | rules[0].conditions.manufacturer
          {'id': 1, 'providerCompetenceId': 9, 'conditions': {'manufacturer': ['lg', 1012]}} | rules[0].conditions.manufacturer
          {'id': 1, 'providerCompetenceId': 9, 'conditions': {'serviceType': [99]}}        | rules[0].conditions.serviceType
          {'id': 1, 'providerCompetenceId': 9, 'conditions': {'originatorType': ['dealer']}} | rules[0].conditions.originatorType
          7                                                                                | rules[0].id
          """)
  void refusesAndNamesThePlace(String rule, String path) {
    read("[" + rule + "]");

    assertThat(refused).extracting(InvalidParam::path).contains(path);
  }

  @Test
  void refusesAnIdThatIsThereTwice() {
    read("[{'id': 1, 'providerCompetenceId': 9}, {'id': 1, 'providerCompetenceId': 8}]");

    assertThat(refused).extracting(InvalidParam::path).containsExactly("rules[1].id");
  }
}
