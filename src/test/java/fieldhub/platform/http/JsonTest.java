package fieldhub.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
  record Part(String prodNum, BigDecimal qty) {}

  record Order(Integer command, String workOrder, List<Part> parts, Instant at) {}

  private final Json json = new Json();

  private Order read(String document) {
    return json.read(bytes(document), Order.class);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void ignoresPropertiesThatItDoesNotKnow() {
    assertThat(read("{\"command\":1002,\"later\":{\"x\":[1]}}").command()).isEqualTo(1002);
  }

  @Test
  void readsEmptyTextAsNoValueWhereTextIsNotMeant() {
    Order order = read("{\"command\":\"\",\"workOrder\":\"\",\"parts\":\"\",\"at\":\"\"}");
    assertThat(order).isEqualTo(new Order(null, "", null, null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-03-10T16:45:01.000Z",
        "2026-03-10T16:45:01Z",
        "2026-03-10 16:45:01Z",
        "2026-03-10T17:45:01+01:00"
      })
  void readsEveryFormOfDateThatTheVendorWrites(String text) {
    assertThat(read("{\"at\":\"" + text + "\"}").at()).isEqualTo("2026-03-10T16:45:01Z");
  }

  @Test
  void writesDatesInFull() {
    byte[] written = json.write(new Order(null, null, null, Instant.parse("2026-03-10T16:45:01Z")));
    assertThat(new String(written, StandardCharsets.UTF_8))
        .contains("\"2026-03-10T16:45:01.000Z\"");
  }

  @Test
  void keepsDecimalsExactAndWritesThemPlain() {
    assertThat(read("{\"parts\":[{\"qty\":1.10}]}").parts().get(0).qty())
        .isEqualByComparingTo("1.1");
    byte[] written = json.write(new Part("x", new BigDecimal("1E+3")));
    assertThat(new String(written, StandardCharsets.UTF_8)).contains("1000");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'command':'1002'}|$.command|whole number",
        "{'command':1.5}|$.command|whole number",
        "{'workOrder':5}|$.workOrder|a text",
        "{'workOrder':true}|$.workOrder|a text",
        "{'parts':{}}|$.parts|a list",
        "{'parts':[{'qty':'1'}]}|$.parts[0].qty|a number",
        "{'parts':[{},5]}|$.parts[1]|an object",
        "{'at':'tomorrow'}|$.at|date and time",
        "{'at':5}|$.at|date and time"
      })
  void saysWhereAndWhatForAWrongType(String document, String path, String reason) {
    assertThatThrownBy(() -> read(document.replace('\'', '"')))
        .isInstanceOfSatisfying(
            ProblemException.class,
            problem -> {
              InvalidParam param = problem.invalidParams().get(0);
              assertThat(param.path()).isEqualTo(path);
              assertThat(param.reason()).contains(reason);
              assertThat(param.value()).isNull();
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "hello",
        "null",
        "{\"command\":1",
        "{\"command\":1} x",
        "{\"command\":1,\"command\":2}",
        "{\"x\":NaN}",
        "{\"x\":1e400}",
        "{\"x\":-1e-400}",
        "{\"x\":1e1000000000}",
        "{\"x\":1e99999999999999999999}",
        "{\"parts\":[{\"qty\":1E1000000000}]}",
        "{\"x\":\"a\\u0000b\"}",
        "{\"a\\u0000\":1}",
        "{\"x\":\"a\0b\"}",
        "{/* no */}",
        "{'a':1}"
      })
  void refusesWhatIsNoAcceptableJson(String document) {
    assertThatThrownBy(() -> read(document)).isInstanceOf(ProblemException.class);
    assertThatThrownBy(() -> json.tree(bytes(document))).isInstanceOf(ProblemException.class);
  }

  @Test
  void refusesNumbersAndNestingBeyondReason() {
    String longNumber = "{\"x\":" + "9".repeat(JsonRules.MAX_NUMBER_LENGTH + 1) + "}";
    String deep = "[".repeat(100_000) + "]".repeat(100_000);
    assertThatThrownBy(() -> json.tree(bytes(longNumber))).isInstanceOf(ProblemException.class);
    assertThatThrownBy(() -> json.tree(bytes(deep))).isInstanceOf(ProblemException.class);
    assertThatThrownBy(() -> read("{\"unknown\":" + deep + "}"))
        .isInstanceOf(ProblemException.class);
  }

  @Test
  void refusesFlawedUtf8() {
    byte[][] flawed = {
      {'{', '"', 'x', '"', ':', '"', (byte) 0xFF, '"', '}'},
      {'{', '"', 'x', '"', ':', '"', (byte) 0xC0, (byte) 0x80, '"', '}'}, // NUL, overlong
      {
        '{', '"', 'x', '"', ':', '"', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '"', '}'
      }, // half a pair
      {'{', '"', 'x', '"', ':', '"', (byte) 0xC3}
    };
    for (byte[] document : flawed) {
      assertThatThrownBy(() -> json.tree(document)).isInstanceOf(ProblemException.class);
    }
    assertThatThrownBy(() -> json.tree("{\"x\":1}".getBytes(StandardCharsets.UTF_16LE)))
        .isInstanceOf(ProblemException.class);
  }

  @Test
  void readsTextBeyondAsciiAcrossTheDecodersChunks() {
    String text = "ü€𝄞".repeat(10_000);
    JsonNode tree = json.tree(bytes("{\"x\":\"" + text + "\"}"));
    assertThat(tree.get("x").textValue()).isEqualTo(text);
  }

  @Test
  void readsBehindAByteOrderMark() {
    assertThat(read("\uFEFF{\"command\":1}").command()).isEqualTo(1);
  }

  @Test
  void takesAnEscapedBackslashBeforeZerosForWhatItIs() {
    assertThat(read("{\"workOrder\":\"a\\\\u0000\"}").workOrder()).isEqualTo("a\\u0000");
  }

  @Test
  void neverNamesAClass() {
    assertThatThrownBy(() -> read("{\"parts\":[[]]}"))
        .isInstanceOfSatisfying(
            ProblemException.class,
            problem ->
                assertThat(new String(json.write(problem.invalidParams()), StandardCharsets.UTF_8))
                    .doesNotContain("fieldhub")
                    .doesNotContain("java"));
  }
}
