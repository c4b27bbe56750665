package fieldhub.audaconnect.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fieldhub.platform.http.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** AudaConnect's answers about subscriptions as the contract's example files have them. */
class SubscriptionListTest {

  private static final Path EXAMPLES = Path.of("src/test/resources/contract/audaconnect");
  private static final UUID ORDERS = UUID.fromString("6f0c2c1e-9a4b-4d57-8f1e-3b2a7d5c9e10");

  @Test
  void theSubscriptionOfTheTopicIsFoundAmongOthersWhateverItsCase() throws IOException {
    JsonNode list = example("subscriptions-list.json");

    assertThat(SubscriptionList.find(list, "PARTS.ORDER")).contains(ORDERS);
    assertThat(SubscriptionList.find(list, "parts.order")).contains(ORDERS);
    assertThat(SubscriptionList.find(list, "PARTS.ORDER.CREATED")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"subscribe-response.json", "subscribe-response-legacy.json"})
  void ofANewSubscriptionOnlyTheIdIsUsed(String file) throws IOException {
    assertThat(SubscriptionList.id(example(file))).contains(ORDERS);
  }

  private static JsonNode example(String name) throws IOException {
    return new Json().tree(Files.readAllBytes(EXAMPLES.resolve(name)));
  }
}
