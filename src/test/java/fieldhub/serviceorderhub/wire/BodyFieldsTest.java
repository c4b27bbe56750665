package fieldhub.serviceorderhub.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fieldhub.platform.http.InvalidParam;
import fieldhub.platform.http.Json;
import fieldhub.platform.http.ProblemException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Contract serviceorderhub 1.6 and the tables of section 5. */
class BodyFieldsTest {
  private final Json json = new Json();

  @Test
  void everythingWrongIsNamedAtOnceByItsPath() {
    assertThat(
            refusals(
                """
                {"status": "ok", "url": "ftp://x", "meta": {"caseId": "7", "more": 1},
                 "request": {}, "colour": "red"}""",
                body -> {
                  body.requiredText("type", 255);
                  body.requiredChoice("status", List.of("success", "error"));
                  body.url("url", 2000);
                  body.text("request", 100);
                  body.requiredObject("meta").requiredWhole("caseId");
                  body.refuseOthers();
                }))
        .isEqualTo(
            Map.of(
                "type", "Field is required",
                "status", "Value is not present in possible options",
                "url", "Wrong format",
                "request", "Wrong format",
                "meta.caseId", "Wrong format",
                "colour", "\"colour\" is not allowed"));
  }

  @Test
  void ofAMissingObjectOnlyItsOwnAbsenceIsTold() {
    assertThat(refusals("{}", body -> body.requiredObject("meta").requiredWhole("caseId")))
        .isEqualTo(Map.of("meta", "Field is required"));
  }

  @Test
  void nothingIsToldOfAnAbsentObjectThatMayBeAbsent() {
    assertThat(refusals("{}", body -> body.object("pickupDst").requiredText("city", 64))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.5", "1.0", "0", "-3", "\"5\"", "true", "99999999999999999999"})
  void aWholeNumberIsPositiveAndNoText(String value) {
    assertThat(refusals("{\"id\": " + value + "}", body -> body.requiredWhole("id")))
        .isEqualTo(Map.of("id", "Wrong format"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "\"\"", "\"  \""})
  void nullAndBlankAreAbsent(String value) {
    String body = "{\"guid\": " + value + ", \"email\": " + value + "}";
    assertThat(
            refusals(
                body,
                it -> {
                  it.requiredUuid("guid");
                  assertThat(it.email("email", 64)).isEmpty();
                }))
        .isEqualTo(Map.of("guid", "Field is required"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1-2-3-4-5", "3f6c1d52-8b0e-4a97-b2d4-6e91c07a5f3", "x"})
  void aGuidIsWhole(String value) {
    assertThat(refusals("{\"guid\": \"" + value + "\"}", body -> body.requiredUuid("guid")))
        .isEqualTo(Map.of("guid", "Wrong format"));
  }

  @Test
  void goodValuesAreRead() {
    BodyFields body =
        fields(
            """
            {"guid": "3F6C1D52-8b0e-4a97-b2d4-6e91c07a5f38", "email": "a@example.com", "id": 7,
             "url": "https://erp.example.com/x?y=1", "when": "2019-02-01", "flag": true}""");
    assertThat(body.requiredUuid("guid")).hasToString("3f6c1d52-8b0e-4a97-b2d4-6e91c07a5f38");
    assertThat(body.email("email", 64)).contains("a@example.com");
    assertThat(body.requiredWhole("id")).isEqualTo(7);
    assertThat(body.url("url", 100)).contains("https://erp.example.com/x?y=1");
    assertThat(body.date("when").orElseThrow()).hasToString("2019-02-01T00:00:00Z");
    assertThat(body.truth("flag")).contains(true);
    body.refuseOthers();
    body.check();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "\"text\"", "{", "{\"a\":1}{", "null", "{\"a\":1,\"a\":2}"})
  void whatIsNoObjectIsRefusedWithoutFields(String body) {
    ProblemException refusal =
        catchThrowableOfType(
            ProblemException.class,
            () -> BodyFields.of(json, body.getBytes(StandardCharsets.UTF_8)));
    assertThat(refusal.invalidParams()).isEmpty();
  }

  private BodyFields fields(String body) {
    return BodyFields.of(json, body.getBytes(StandardCharsets.UTF_8));
  }

  private Map<String, String> refusals(String body, Consumer<BodyFields> reading) {
    BodyFields fields = fields(body);
    reading.accept(fields);
    Map<String, String> found = new LinkedHashMap<>();
    try {
      fields.check();
    } catch (ProblemException refusal) {
      for (InvalidParam each : refusal.invalidParams()) {
        found.put(each.path(), each.reason());
      }
    }
    return found;
  }
}
