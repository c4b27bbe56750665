package fieldhub.serviceorderhub.routing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fieldhub.platform.alert.Alerts;
import fieldhub.platform.config.Settings;
import fieldhub.serviceorderhub.upstream.InfoCare;
import fieldhub.serviceorderhub.upstream.RoutingAnswer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UpstreamRoutingTest {

  private static final Map<String, String> QUERY = Map.of("serviceType", "4");

  private final List<String> alerted = new ArrayList<>();
  private int asked;

  @Test
  void nobodyGetsAnAnswerForAnotherPartnerNotEvenARememberedOne() throws Exception {
    UpstreamRouting routing = answering("{\"servicePartner\":{\"id\":41}}");

    assertThat(routing.decide(41, QUERY)).isInstanceOf(RoutingAnswer.Found.class);
    assertThat(routing.decide(42, QUERY)).isInstanceOf(RoutingAnswer.NoRoute.class);
    assertThat(routing.decide(41, QUERY)).isInstanceOf(RoutingAnswer.Found.class);

    assertThat(asked).isEqualTo(1);
    assertThat(alerted).containsExactly("42");
  }

  @Test
  void anAnswerThatNamesNoPartnerIsWithheld() throws Exception {
    assertThat(answering("{\"serviceProvider\":{\"id\":7}}").decide(41, QUERY))
        .isInstanceOf(RoutingAnswer.NoRoute.class);
    assertThat(alerted).containsExactly("41");
  }

  private UpstreamRouting answering(String data) throws Exception {
    JsonNode found = new ObjectMapper().readTree(data);
    InfoCare infoCare =
        new InfoCare() {
          @Override
          public RoutingAnswer routing(Map<String, String> query) {
            asked++;
            return new RoutingAnswer.Found(found);
          }
        };
    Alerts alerts =
        new Alerts() {
          @Override
          public void raise(String kind, String subject, String text) {
            alerted.add(subject);
          }
        };
    RoutingDelegation settings = new RoutingDelegation(new Settings(name -> Optional.empty()));
    return new UpstreamRouting(infoCare, new FoundRoutes(settings, Clock.systemUTC()), alerts);
  }
}
