package fieldhub.servicemobility.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fieldhub.platform.http.InvalidParam;
import fieldhub.platform.http.Json;
import fieldhub.platform.http.ProblemException;
import fieldhub.platform.http.ProblemType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnvelopeReaderTest {

  private static final Optional<WebhookType> ANY = Optional.empty();

  private final EnvelopeReader reader = new EnvelopeReader(new Json());

  @Test
  void readsTheContractsExample() throws IOException {
    Envelope envelope = reader.read(example("webhook-inventory-usage"), ANY);
    assertThat(envelope)
        .isEqualTo(
            new Envelope("7d0c1f52-3b1e-4c0f-9a52-000000000001", WebhookType.INVENTORY_USAGE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"id", "type", "specversion", "source", "time", "data"})
  void everyFieldOfTheEnvelopeIsRequired(String field) {
    assertRefused(envelope().replace("\"" + field + "\"", "\"was-" + field + "\""), field);
  }

  @Test
  void emptyNullAndMissingAreTheSame() {
    assertRefused(envelope().replace("\"an-id\"", "\"\""), "id");
    assertRefused(envelope().replace("\"an-id\"", "null"), "id");
    assertRefused(envelope().replace("\"an-id\"", "\"  \""), "id");
  }

  @Test
  void wrongTypesAreRefusedWithTheirPlace() {
    assertRefused(envelope().replace("\"an-id\"", "17"), "id");
    assertRefused(envelope().replace("\"an-id\"", "{\"id\": \"x\"}"), "id");
    assertRefused(envelope().replace("{\"rows\": []}", "[]"), "data");
    assertRefused(envelope().replace("{\"rows\": []}", "\"rows\""), "data");
  }

  @Test
  void anIdIsShortAndWithoutControlCharacters() {
    assertThat(reader.read(bytes(envelope().replace("an-id", "x".repeat(200))), ANY).id())
        .hasSize(200);
    assertRefused(envelope().replace("an-id", "x".repeat(201)), "id");
    assertRefused(envelope().replace("an-id", "a\\nb"), "id");
    assertRefused(envelope().replace("an-id", "a\\u007fb"), "id");
    assertThatThrownBy(() -> reader.read(bytes(envelope().replace("an-id", "a\\u0000b")), ANY))
        .isInstanceOf(ProblemException.class);
  }

  @Test
  void anUnknownTypeIsRefusedWithoutRepeatingIt() {
    ProblemException refusal = assertRefused(envelope().replace("WorkOrder", "Secret"), "type");
    assertThat(refusal.getMessage()).doesNotContain("Secret");
    assertThat(refusal.invalidParams()).extracting(InvalidParam::value).containsOnlyNulls();
  }

  @Test
  void aUrlThatContradictsTheBodyIsRefused() {
    assertThatThrownBy(
            () -> reader.read(bytes(envelope()), Optional.of(WebhookType.INVENTORY_USAGE)))
        .isInstanceOf(ProblemException.class);
    assertThat(reader.read(bytes(envelope()), Optional.of(WebhookType.WORK_ORDER)).type())
        .isEqualTo(WebhookType.WORK_ORDER);
  }

  @Test
  void anotherSpecversionAndUnknownPropertiesAreAccepted() {
    String body = envelope().replace("\"1.0\"", "\"2.7\"").replace("{\"id\"", "{\"x\":[{}],\"id\"");
    assertThat(reader.read(bytes(body), ANY).id()).isEqualTo("an-id");
  }

  @Test
  void aBareFrameTakesTypeFromTheUrlAndIdFromTheContent() {
    byte[] body = bytes("{\"rowver\": \"72\", \"rows\": []}");
    Envelope envelope = reader.read(body, Optional.of(WebhookType.ACTIVITY));

    assertThat(envelope.type()).isEqualTo(WebhookType.ACTIVITY);
    assertThat(envelope.id()).startsWith("Activity:72:").hasSizeLessThan(200);
    assertThat(reader.read(body, Optional.of(WebhookType.ACTIVITY))).isEqualTo(envelope);
    assertThat(
            reader.read(
                bytes("{\"rowver\": \"72\", \"rows\": [{}]}"), Optional.of(WebhookType.ACTIVITY)))
        .isNotEqualTo(envelope);
    assertRefused("{\"rowver\": \"72\", \"rows\": []}", "type");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "null",
        "[]",
        "17",
        "\"text\"",
        "not json",
        "{",
        "{\"id\": }",
        "{\"id\": \"a\", \"id\": \"b\"}",
        "{\"data\": {\"Qty\": 1, \"Qty\": 2}}",
        "{\"data\": {\"Qty\": NaN}}",
        "{\"data\": {\"Qty\": Infinity}}",
        "{\"data\": {\"Qty\": 1e999999999}}",
        "{\"data\": {\"Qty\": 01}}",
        "{'id': 'a'}",
        "{\"id\": \"a\"} {\"id\": \"b\"}",
        "{\"id\": \"a\"} ]",
        "{\"id\": \"a\u0001\"}",
        "{\"id\": \"a\", // comment\n \"x\": 1}"
      })
  void whatIsNotOneJsonObjectIsRefused(String body) {
    assertThat(refusal(bytes(body)).type()).isEqualTo(ProblemType.INVALID_REQUEST);
  }

  @Test
  void badNumbersAnywhereInTheDataAreRefused() {
    assertThatThrownBy(
            () ->
                reader.read(
                    bytes(envelope().replace("[]", "[{\"a\": [1e400]}]")), Optional.empty()))
        .isInstanceOf(ProblemException.class);
    assertThatThrownBy(
            () ->
                reader.read(
                    bytes(envelope().replace("[]", "[" + "9".repeat(5000) + "]")),
                    Optional.empty()))
        .isInstanceOf(ProblemException.class);
  }

  @Test
  void deepNestingIsRefusedWithoutHarm() {
    String deep = "[".repeat(100_000) + "]".repeat(100_000);
    assertThat(refusal(bytes(envelope().replace("[]", deep))).type())
        .isEqualTo(ProblemType.INVALID_REQUEST);
  }

  @Test
  void flawedUtf8IsRefused() {
    byte[] body = bytes(envelope().replace("an-id", "an-xx"));
    int at = new String(body, StandardCharsets.UTF_8).indexOf("xx");
    body[at] = (byte) 0xC0;
    body[at + 1] = (byte) 0xAF;
    assertThat(refusal(body).type()).isEqualTo(ProblemType.INVALID_REQUEST);
  }

  @Test
  void anotherEncodingIsRefused() {
    assertThat(refusal(envelope().getBytes(StandardCharsets.UTF_16LE)).type())
        .isEqualTo(ProblemType.INVALID_REQUEST);
    assertThat(refusal(envelope().getBytes(StandardCharsets.UTF_16)).type())
        .isEqualTo(ProblemType.INVALID_REQUEST);
  }

  private ProblemException assertRefused(String body, String field) {
    ProblemException refusal = refusal(bytes(body));
    assertThat(refusal.type()).isEqualTo(ProblemType.INVALID_REQUEST);
    assertThat(refusal.invalidParams()).extracting(InvalidParam::name).containsExactly(field);
    assertThat(refusal.invalidParams())
        .extracting(InvalidParam::path)
        .containsExactly("$." + field);
    return refusal;
  }

  private ProblemException refusal(byte[] body) {
    return catchThrowableOfType(ProblemException.class, () -> reader.read(body, ANY));
  }

  private static String envelope() {
    return """
    {"id": "an-id", "type": "WorkOrder", "specversion": "1.0", "source": "a-hook",
     "subject": null, "time": "2026-03-10T16:45:01.000Z", "data": {"rows": []}}""";
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] example(String name) throws IOException {
    try (InputStream file =
        EnvelopeReaderTest.class.getResourceAsStream("/contract/" + name + ".json")) {
      return file.readAllBytes();
    }
  }
}
