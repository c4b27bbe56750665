package fieldhub.serviceorderhub.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fieldhub.platform.http.Json;
import fieldhub.platform.inbox.FinalFailureException;
import fieldhub.platform.journey.JourneyKey;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NewsTest {

  private static final Instant RECEIVED = Instant.parse("2026-03-01T14:20:11.004Z");

  private final Json json = new Json();
  private final UUID guid = UUID.randomUUID();

  private News told(WebhookKind kind, String body) {
    ObjectNode tree =
        (ObjectNode) json.tree(body.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    return new News(UUID.randomUUID(), kind, guid, RECEIVED, tree);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{'customer': 'x'} | $.customer is no object",
        "{'consumer': [1]} | $.consumer is no object",
        "{'returnDst': 7} | $.returnDst is no object",
        "{'orderData': 'x'} | $.orderData is no object",
        "{'productData': [1]} | $.productData is no object",
        "{'sender': {'name': {'a': 1}}} | $.sender has a field of another type than it can have",
        "{'orderData': {}, 'customer': null, 'receiver': false} | $.receiver is no object"
      })
  void aChangeWithAPartOfAnotherTypeIsRefusedForGood(String body, String reason) {
    assertThatThrownBy(() -> told(WebhookKind.CASE_UPDATED, body).change(json.mapper()))
        .isInstanceOf(FinalFailureException.class)
        .hasMessage(reason);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'customer': null, 'orderData': null}",
        "{'customer': {'phone': '1', 'unheardOf': 2}, 'productData': {'a': [1]}}",
        "{'other': 'x'}"
      })
  void nullAndObjectsAreChanges(String body) {
    News told = told(WebhookKind.CASE_UPDATED, body);

    assertThat(told.change(json.mapper())).isSameAs(told.body());
  }

  @Test
  void theNumberOfInfoCareLeadsToItAsThePublicIdDoes() {
    assertThat(told(WebhookKind.NEW_STATUS, "{'caseId': 910005}").keys())
        .extracting(JourneyKey::value)
        .containsExactly(guid.toString(), "910005");
    assertThat(told(WebhookKind.NEW_STATUS, "{'caseId': 'x'}").keys())
        .extracting(JourneyKey::value)
        .containsExactly(guid.toString());
  }

  @Test
  void aFileIsAsOldAsItsWebhook() {
    assertThat(
            told(WebhookKind.NEW_FILE, "{'files': [{'url': 'https://f.example.com/a'}]}").records())
        .singleElement()
        .satisfies(it -> assertThat(it.toldAt()).isEqualTo(RECEIVED));
  }
}
