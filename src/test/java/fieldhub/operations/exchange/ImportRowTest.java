package fieldhub.operations.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fieldhub.platform.bulk.BulkErrors;
import java.time.DayOfWeek;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImportRowTest {
  private static final ObjectMapper MAPPER =
      new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  private final BulkErrors errors = new BulkErrors(10);

  @Test
  void emptyTextNullAndAnAbsentFieldMeanTheSame() throws Exception {
    ImportRow row = json("{\"a\":\"\",\"b\":null}");
    assertThat(row.text("a", 9)).isEmpty();
    assertThat(row.text("b", 9)).isEmpty();
    assertThat(row.text("c", 9)).isEmpty();
    assertThat(errors.none()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1e1000000000",
        "1e16",
        "1e-1000000000",
        "1234567890123456",
        "0.00001",
        "\"1\"",
        "true"
      })
  void aNumberThatTheDatabaseCannotHoldIsRefused(String number) throws Exception {
    assertThat(json("{\"price\":" + number + "}").decimal("price")).isEmpty();
    assertThat(errors.list())
        .singleElement()
        .satisfies(e -> assertThat(e.field()).isEqualTo("price"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "0.0", "-1.5", "999999999999999.9999", "1e3", "1.50000"})
  void aNumberThatFitsIsRead(String number) throws Exception {
    assertThat(json("{\"price\":" + number + "}").decimal("price")).isPresent();
    assertThat(errors.none()).isTrue();
  }

  @Test
  void inCsvEveryValueIsWrittenAsText() {
    ImportRow row = csv("qty", "12.5");
    assertThat(row.decimal("qty").orElseThrow()).isEqualByComparingTo("12.5");
    assertThat(csv("on", "TRUE").flag("on", false)).isTrue();
    assertThat(csv("qty", "1e3").decimal("qty")).isEmpty();
    assertThat(csv("qty", "١٢").decimal("qty")).isEmpty();
  }

  @Test
  void controlCharactersAndLoneSurrogatesAreRefused() throws Exception {
    json("{\"a\":\"x\\u0000y\"}").text("a", 9);
    json("{\"a\":\"x\\ud800y\"}").text("a", 9);
    assertThat(errors.count()).isEqualTo(2);
  }

  @Test
  void everyErrorOfARowIsNotedWithItsPlace() throws Exception {
    ImportRow row =
        json("{\"flag\":\"yes\",\"n\":7.5,\"day\":[\"soon\"],\"kind\":\"NOPE\",\"odd\":1}");
    row.refuseOthersThan(Set.of("flag", "n", "day", "kind", "key"));
    row.required("key", 10);
    row.flag("flag", false);
    row.integer("n", 0, 0, 10);
    row.days("day");
    row.choice("kind", DayOfWeek.class, DayOfWeek.MONDAY);
    assertThat(errors.list())
        .extracting(e -> e.row() + " " + e.field())
        .containsExactly("7 odd", "7 key", "7 flag", "7 n", "7 day", "7 kind");
  }

  private ImportRow json(String fields) throws JsonProcessingException {
    return new ImportRow(7, (ObjectNode) MAPPER.readTree(fields), false, errors);
  }

  private ImportRow csv(String field, String text) {
    return new ImportRow(7, MAPPER.createObjectNode().put(field, text), true, errors);
  }
}
