package fieldhub.audaconnect.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VendorFieldsTest {

  @Test
  void namesAreReadInAnyCase() {
    VendorFields fields =
        fields("{\"orderREFERENCE\": \" TVP-1 \", \"status\": \"a\", \"Status\": \"b\"}");

    assertThat(fields.text("OrderReference", 50)).contains("TVP-1");
    assertThat(fields.text("Status", 50)).contains("b");
    assertThat(fields.text("Missing", 50)).isEmpty();
  }

  @Test
  void textsAreCutCleanedAndReadFromNumbers() {
    VendorFields fields =
        fields("{\"a\": \"abcdef\", \"b\": \"x\\u0007y\\ud800\", \"c\": 100231, \"d\": {}}");

    assertThat(fields.text("a", 3)).contains("abc");
    assertThat(fields.text("b", 9)).contains("x y?");
    assertThat(fields.text("c", 9)).contains("100231");
    assertThat(fields.text("d", 9)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "212.40, 212.40",
    "212.4, 212.4",
    "1e2, 100",
    "7, 7",
    "-0.05, -0.05",
    "\"96.10\", 96.10",
    "0.1000000000, 0.1000000000"
  })
  void decimalsKeepTheScaleInWhichTheyAreWritten(String written, String read) {
    assertThat(fields("{\"price\": " + written + "}").decimal("Price"))
        .contains(new BigDecimal(read));
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "true", "\"12 pounds\"", "1e40", "1e-40", "[1]", "\"\""})
  void whatIsNoPriceIsAsMissing(String written) {
    assertThat(fields("{\"price\": " + written + "}").decimal("price")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-02T09:05:12.4471906Z, 2026-03-02T09:05:12.447190Z",
    "2026-03-02T11:48:30.9Z, 2026-03-02T11:48:30.900Z",
    "2026-03-02T11:48:30, 2026-03-02T11:48:30Z",
    "2026-03-02T11:48:30+01:00, 2026-03-02T10:48:30Z",
    "2026-03-02, 2026-03-02T00:00:00Z"
  })
  void timesHaveUpToSevenFractionDigits(String written, String read) {
    assertThat(fields("{\"at\": \"" + written + "\"}").time("at")).contains(Instant.parse(read));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"soon\"", "\"0001-01-01T00:00:00\"", "null", "17", "\"\""})
  void whatIsNoTimeIsAsMissing(String written) {
    assertThat(fields("{\"at\": " + written + "}").time("at")).isEmpty();
  }

  @Test
  void idsAreTakenInTheirUsualFormOnly() {
    UUID id = UUID.randomUUID();

    assertThat(VendorFields.id(" " + id.toString().toUpperCase() + " ")).contains(id);
    assertThat(VendorFields.id("1-1-1-1-1")).isEmpty();
    assertThat(VendorFields.id(id + "/../../admin")).isEmpty();
    assertThat(fields("{\"Id\": \"" + id + "\"}").uuid("id")).contains(id);
    assertThat(fields("{\"Id\": 7}").uuid("id")).isEmpty();
  }

  @Test
  void wholeNumbersMayBeWrittenAsDecimals() {
    VendorFields fields = fields("{\"a\": 2, \"b\": 2.0, \"c\": 2.5, \"d\": 99999999999}");

    assertThat(fields.integer("a")).contains(2);
    assertThat(fields.integer("b")).contains(2);
    assertThat(fields.integer("c")).isEmpty();
    assertThat(fields.integer("d")).isEmpty();
  }

  @Test
  void onlyTheObjectsOfAnArrayCount() {
    assertThat(fields("{\"Parts\": [1, {\"a\": 1}, null]}").objects("parts")).hasSize(1);
    assertThat(fields("{\"Parts\": {}}").objects("parts")).isEmpty();
  }

  private static VendorFields fields(String json) {
    return new VendorFields(VendorTree.read(json.getBytes(StandardCharsets.UTF_8)));
  }
}
