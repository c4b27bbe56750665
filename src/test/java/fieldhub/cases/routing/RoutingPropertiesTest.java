package fieldhub.cases.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must hold for any rules and any query (contract serviceorderhub 5.2, (a) to (e)). */
class RoutingPropertiesTest {
  private static final int WORLDS = 100;
  private static final int QUERIES = 200;

  static Stream<Integer> seeds() {
    return IntStream.range(0, WORLDS).boxed();
  }

  private record World(Random random, List<RoutingRule> rules, RuleSet compiled) {

    static World of(int seed) {
      Random random = new Random(seed);
      List<RoutingRule> rules = new ArrayList<>();
      int size = random.nextInt(seed % 10 == 0 ? 300 : 12);
      for (int id = 1; id <= size; id++) {
        rules.add(new RoutingRule(id, random.nextInt(3), 1, conditions(random), Map.of()));
      }
      Collections.shuffle(rules, random);
      return new World(random, rules, RuleSet.of(rules));
    }

    private static RuleConditions conditions(Random random) {
      Map<RoutingParameter, Set<String>> values = new EnumMap<>(RoutingParameter.class);
      List<PostalArea> areas = new ArrayList<>();
      for (RoutingParameter parameter : RoutingParameter.values()) {
        if (random.nextInt(3) == 0) {
          if (parameter == RoutingParameter.CLIENT_POSTAL_CODE) {
            IntStream.rangeClosed(0, random.nextInt(3)).forEach(it -> areas.add(area(random)));
          } else {
            Set<String> accepted = new TreeSet<>();
            IntStream.rangeClosed(0, random.nextInt(2)).forEach(it -> accepted.add(value(random)));
            values.put(parameter, accepted);
          }
        }
      }
      return new RuleConditions(values, areas);
    }

    private static PostalArea area(Random random) {
      String code = code(random);
      switch (random.nextInt(3)) {
        case 0:
          return PostalArea.prefix(code.substring(0, 1 + random.nextInt(code.length())));
        case 1:
          return PostalArea.code(code);
        default:
          String other = code(random);
          while (other.length() != code.length()) {
            other = code(random);
          }
          return code.compareTo(other) <= 0
              ? PostalArea.range(code, other)
              : PostalArea.range(other, code);
      }
    }

    private static String value(Random random) {
      return Integer.toString(random.nextInt(3));
    }

    private static String code(Random random) {
      int length = 3 + random.nextInt(2);
      StringBuilder code = new StringBuilder();
      IntStream.range(0, length).forEach(it -> code.append((char) ('0' + random.nextInt(4))));
      return code.toString();
    }

    String valueOf(RoutingParameter parameter) {
      return parameter == RoutingParameter.CLIENT_POSTAL_CODE ? code(random) : value(random);
    }

    RoutingQuery query() {
      Map<RoutingParameter, String> values = new EnumMap<>(RoutingParameter.class);
      for (RoutingParameter parameter : RoutingParameter.values()) {
        if (random.nextInt(2) == 0) {
          values.put(parameter, valueOf(parameter));
        }
      }
      return new RoutingQuery(values);
    }
  }

  /** The contract's text, word by word and without an index. */
  private static RuleSet.Selection plainly(List<RoutingRule> rules, RoutingQuery query) {
    List<RoutingRule> left = new ArrayList<>();
    for (RoutingRule rule : rules) {
      if (query.values().entrySet().stream()
          .allMatch(it -> rule.conditions().accept(it.getKey(), it.getValue()))) {
        left.add(rule);
      }
    }
    left.sort(
        (a, b) -> {
          int byPriority = Integer.compare(b.priority(), a.priority());
          int byConditions =
              Integer.compare(
                  b.conditions().parameters().size(), a.conditions().parameters().size());
          int byId = Long.compare(a.id(), b.id());
          return byPriority != 0 ? byPriority : byConditions != 0 ? byConditions : byId;
        });
    SortedSet<String> needed = new TreeSet<>();
    for (RoutingRule rule : left) {
      List<String> missing =
          rule.conditions().parameters().stream()
              .filter(it -> query.value(it).isEmpty())
              .map(RoutingParameter::wireName)
              .toList();
      if (missing.isEmpty()) {
        return needed.isEmpty()
            ? new RuleSet.Selection(java.util.Optional.of(rule), needed)
            : new RuleSet.Selection(java.util.Optional.empty(), needed);
      }
      needed.addAll(missing);
    }
    return new RuleSet.Selection(java.util.Optional.empty(), needed);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theIndexSaysWhatTheContractsTextSays(int seed) {
    World world = World.of(seed);
    for (int i = 0; i < QUERIES; i++) {
      RoutingQuery query = world.query();
      assertThat(world.compiled().select(query)).isEqualTo(plainly(world.rules(), query));
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aRetryWithEveryNamedParameterIsDecided(int seed) {
    World world = World.of(seed);
    for (int i = 0; i < QUERIES; i++) {
      RoutingQuery query = world.query();
      for (String name : world.compiled().select(query).needed()) {
        RoutingParameter parameter = RoutingParameter.named(name).orElseThrow();
        query = query.with(parameter, world.valueOf(parameter));
      }
      assertThat(world.compiled().select(query).needed()).as("(a) of %s", query).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void onlyWhatARemainingRuleUsesIsAskedFor(int seed) {
    World world = World.of(seed);
    for (int i = 0; i < QUERIES; i++) {
      RoutingQuery query = world.query();
      Set<String> used = new TreeSet<>();
      world.rules().stream()
          .filter(
              rule ->
                  query.values().entrySet().stream()
                      .allMatch(it -> rule.conditions().accept(it.getKey(), it.getValue())))
          .flatMap(rule -> rule.conditions().parameters().stream())
          .forEach(it -> used.add(it.wireName()));
      assertThat(used).as("(b), (e)").containsAll(world.compiled().select(query).needed());
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void moreDataNeverOpensAClosedRoute(int seed) {
    World world = World.of(seed);
    for (int i = 0; i < QUERIES; i++) {
      RoutingQuery query = world.query();
      if (!world.compiled().leavesAny(query)) {
        for (RoutingParameter parameter : RoutingParameter.values()) {
          if (query.value(parameter).isEmpty()) {
            assertThat(world.compiled().leavesAny(query.with(parameter, world.valueOf(parameter))))
                .as("(c)")
                .isFalse();
          }
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theOrderOfParametersAndRulesDoesNotMatter(int seed) {
    World world = World.of(seed);
    List<RoutingRule> otherOrder = new ArrayList<>(world.rules());
    Collections.shuffle(otherOrder, world.random());
    RuleSet other = RuleSet.of(otherOrder);
    for (int i = 0; i < QUERIES; i++) {
      RoutingQuery query = world.query();
      List<RoutingParameter> given = new ArrayList<>(query.values().keySet());
      Collections.shuffle(given, world.random());
      RoutingQuery again = RoutingQuery.empty();
      for (RoutingParameter parameter : given) {
        again = again.with(parameter, query.value(parameter).orElseThrow());
      }
      assertThat(other.select(again)).as("(d)").isEqualTo(world.compiled().select(query));
    }
  }
}
