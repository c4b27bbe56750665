package fieldhub.serviceorderhub.routing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.IntNode;
import fieldhub.platform.config.Settings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FoundRoutesTest {
  private Instant now = Instant.parse("2026-03-01T10:00:00Z");
  private final Clock clock =
      new Clock() {
        @Override
        public ZoneId getZone() {
          return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
          return this;
        }

        @Override
        public Instant instant() {
          return now;
        }
      };
  private final FoundRoutes routes =
      new FoundRoutes(new RoutingDelegation(new Settings(name -> Optional.empty())), clock);

  @Test
  void queriesThatMeanTheSameShareAnAnswerForAMinute() {
    routes.keep(
        NormalQuery.of(Map.of("manufacturer", "LG", "clientPostalCode", "111 22", "model", "")),
        IntNode.valueOf(7));

    Map<String, String> same =
        NormalQuery.of(Map.of("clientPostalCode", "11122", "manufacturer", "lg"));
    assertThat(routes.find(same)).contains(IntNode.valueOf(7));
    assertThat(routes.find(NormalQuery.of(Map.of("manufacturer", "lg")))).isEmpty();
    now = now.plus(Duration.ofMinutes(1));
    assertThat(routes.find(same)).isEmpty();
  }

  @Test
  void theOldestGoWhenThereAreTooMany() {
    for (int i = 0; i <= 5000; i++) {
      routes.keep(Map.of("serviceType", Integer.toString(i)), IntNode.valueOf(i));
    }

    assertThat(routes.find(Map.of("serviceType", "0"))).isEmpty();
    assertThat(routes.find(Map.of("serviceType", "1"))).isPresent();
    assertThat(routes.find(Map.of("serviceType", "5000"))).isPresent();
  }
}
