package fieldhub.cases.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CaseValueTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  @Test
  void neitherPathsNorContentsHoldWhatPostgresqlRefuses() {
    ObjectNode orderData = MAPPER.createObjectNode().put("store\0No", "1\0007");
    CaseFile it =
        new CaseFile(
            1,
            UUID.randomUUID(),
            41,
            7,
            "SE",
            null,
            null,
            null,
            null,
            MAPPER.createObjectNode(),
            orderData,
            List.of(),
            Instant.EPOCH,
            Instant.EPOCH);

    List<CaseValue> values = CaseValue.of(it, MAPPER);

    assertThat(values).extracting(CaseValue::path).containsExactly("orderData.storeNo");
    assertThat(values).extracting(CaseValue::content).noneMatch(text -> text.contains("\0"));
  }
}
