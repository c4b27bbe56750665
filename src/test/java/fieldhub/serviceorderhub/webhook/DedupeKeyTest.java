package fieldhub.serviceorderhub.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fieldhub.serviceorderhub.wire.BodyFields;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DedupeKeyTest {

  private static final UUID CASE = UUID.fromString("3f6c1d52-8b0e-4a97-b2d4-6e91c07a5f38");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "NEW_STATUS | {'id':7} | new-status:7",
        "STATUS_TRANSITION | {'id':7,'prevKey':'rec'} | status-transition:7:rec",
        "STATUS_TRANSITION | {'id':7} | status-transition:7:",
        "NEW_COST_PROPOSAL | {'id':7,'updatedAt':'2026-01-01T00:00:00.000Z'} | new-cost-proposal:7:2026-01-01T00:00:00.000Z",
        "NEW_MESSAGE | {'id':7,'updatedAt':'x'} | new-message:7",
        "MESSAGE_CONFIRMED | {'id':7,'confirmedAt':'2026-01-02'} | message-confirmed:7:2026-01-02",
        "INVOICE | {'id':7,'updatedAt':'2026-01-01'} | invoice:7:2026-01-01"
      })
  void theKeyIsMadeOfWhatTheContractSays(WebhookKind kind, String body, String key)
      throws JsonProcessingException {
    assertThat(DedupeKey.of(kind, fields(body), CASE)).isEqualTo(key);
  }

  @Test
  void aFileIsKnownByItsAddressAndAnUpdateByNothing() throws JsonProcessingException {
    String one = "{'files':[{'url':'https://a.example.com/1','name':'n'}]}";
    String renamed = "{'files':[{'url':'https://a.example.com/1','name':'other'}]}";
    String other = "{'files':[{'url':'https://a.example.com/2'}]}";

    assertThat(file(one)).isEqualTo(file(renamed)).isNotEqualTo(file(other));
    assertThat(DedupeKey.of(WebhookKind.CASE_UPDATED, fields("{}"), CASE))
        .isNotEqualTo(DedupeKey.of(WebhookKind.CASE_UPDATED, fields("{}"), CASE));
  }

  private static String file(String body) throws JsonProcessingException {
    return DedupeKey.of(WebhookKind.NEW_FILE, fields(body), CASE);
  }

  private static BodyFields fields(String body) throws JsonProcessingException {
    return BodyFields.of(new ObjectMapper().readTree(body.replace('\'', '"')));
  }
}
