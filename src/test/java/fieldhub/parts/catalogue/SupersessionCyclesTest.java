package fieldhub.parts.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SupersessionCyclesTest {

  @Test
  void aProductThatReplacesItselfIsACircle() {
    assertThat(cycles(Map.of("A", "A"), Map.of()).through("A")).contains("A > A");
  }

  @Test
  void aCircleMayBeClosedByAStoredReplacement() {
    SupersessionCycles cycles = cycles(Map.of("A", "B"), Map.of("B", "C", "C", "A"));
    assertThat(cycles.through("A")).contains("A > B > C > A");
  }

  @Test
  void aChainThatLeadsIntoACircleIsNotPartOfIt() {
    SupersessionCycles cycles = cycles(Map.of("X", "A", "A", "B", "B", "A"), Map.of());
    assertThat(cycles.through("X")).isEmpty();
    assertThat(cycles.through("A")).isPresent();
    assertThat(cycles.through("B")).isPresent();
  }

  @Test
  void theImportedReplacementCountsNotTheStoredOne() {
    Map<String, Optional<String>> imported = Map.of("A", Optional.of("B"), "B", Optional.empty());
    SupersessionCycles cycles = new SupersessionCycles(imported, stored(Map.of("B", "A"))::from);
    assertThat(cycles.through("A")).isEmpty();
  }

  @Test
  void aLongChainWithoutACircleIsFine() {
    Map<String, String> chain = new HashMap<>();
    for (int i = 0; i < 50_000; i++) {
      chain.put("P" + i, "P" + (i + 1));
    }
    SupersessionCycles cycles = cycles(chain, Map.of());
    assertThat(chain.keySet()).allSatisfy(product -> assertThat(cycles.through(product)).isEmpty());
  }

  private static SupersessionCycles cycles(
      Map<String, String> imported, Map<String, String> stored) {
    Map<String, Optional<String>> replacements = new HashMap<>();
    imported.forEach((product, by) -> replacements.put(product, Optional.of(by)));
    return new SupersessionCycles(replacements, stored(stored)::from);
  }

  private static Stored stored(Map<String, String> replacements) {
    return new Stored(replacements);
  }

  private record Stored(Map<String, String> replacements) {
    Map<String, String> from(Collection<String> products) {
      Map<String, String> found = new HashMap<>(replacements);
      found.keySet().retainAll(products);
      return found;
    }
  }
}
