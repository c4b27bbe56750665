package fieldhub.operations.routing;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fieldhub.platform.http.Json;
import fieldhub.platform.http.ProblemException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class RoutingBodyTest {

  private static RoutingBody body(String text) {
    return new RoutingBody(
        new Json().tree(text.replace('\'', '"').getBytes(StandardCharsets.UTF_8)), null);
  }

  @Test
  void aMisspeltVersionIsRefused() {
    RoutingBody misspelt = body("{'reason': 'r', 'verison': 3, 'rule': {}}");

    assertThatThrownBy(() -> misspelt.rule(1)).isInstanceOf(ProblemException.class);
    assertThatThrownBy(() -> misspelt.competence(1)).isInstanceOf(ProblemException.class);
    assertThatThrownBy(() -> misspelt.edit(true)).isInstanceOf(ProblemException.class);
    assertThatThrownBy(misspelt::only).isInstanceOf(ProblemException.class);
  }

  @Test
  void nothingBesideReasonAndVersionIsFine() {
    body("{'reason': 'r', 'version': 3}").only();
  }
}
