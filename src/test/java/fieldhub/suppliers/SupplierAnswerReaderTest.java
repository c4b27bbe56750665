package fieldhub.suppliers;

import static org.assertj.core.api.Assertions.assertThat;

import fieldhub.parts.order.SupplierAnswer;
import fieldhub.platform.config.Settings;
import fieldhub.platform.http.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SupplierAnswerReaderTest {

  private final SupplierAnswerReader reader =
      new SupplierAnswerReader(
          new Json(), new SupplierSettings(new Settings(name -> Optional.empty())));

  @Test
  void readsTheContractsExampleOfSeveralDeliveries() throws IOException {
    SupplierAnswer answer = reader.read(example("parts-ordering-response.json")).orElseThrow();

    assertThat(answer.accepted()).isTrue();
    assertThat(answer.delivery()).contains(Instant.parse("2026-03-16T10:00:00Z"));
    assertThat(answer.trackingNumber()).isEqualTo("JD0002-556-118");
    assertThat(answer.text()).contains("PO-88120, PO-88121");
  }

  @Test
  void readsTheContractsRefusal() throws IOException {
    SupplierAnswer answer =
        reader.read(example("parts-ordering-response-rejected.json")).orElseThrow();

    assertThat(answer.accepted()).isFalse();
    assertThat(answer.text()).startsWith("refused, 2001: Part 8544771 is discontinued");
  }

  @Test
  void toleratesAnObjectForTheListABlankInTheDateAndUnknownFields() {
    SupplierAnswer answer =
        read("""
                {"Status": 1001, "New": {}, "Orders": {"PartOrderNum": "S-1", "More": [],
                 "EstimatedDelivery": "2031-03-12 10:00:00Z"}}""")
            .orElseThrow();

    assertThat(answer.delivery()).contains(Instant.parse("2031-03-12T10:00:00Z"));
    assertThat(answer.trackingNumber()).isEmpty();
  }

  @Test
  void saysWhatASupplierLeavesOut() {
    SupplierAnswer answer =
        read("""
                {"Status": "1001", "Orders": [{"PartOrderNum": "S-1"},
                 {"PartOrderNum": "", "Parts": [{"ProdNum": "P-2", "PartStatus": "discontinued"}]}]}""")
            .orElseThrow();

    assertThat(answer.accepted()).isTrue();
    assertThat(answer.text()).isEqualTo("accepted as S-1; NOT delivered: P-2 (discontinued)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "null",
        "[]",
        "{}",
        "<html>It works!</html>",
        "{\"Status\":\"1001\"}",
        "{\"Status\":\"1001\",\"Orders\":[]}",
        "{\"Status\":\"1001\",\"Orders\":[{\"PartOrderNum\":\" \"}]}",
        "{\"Status\":\"3001\",\"Orders\":[{\"PartOrderNum\":\"S-1\"}]}",
        "{\"Orders\":[{\"PartOrderNum\":\"S-1\"}]}"
      })
  void whatDecidesNothingIsNoAnswer(String body) {
    assertThat(read(body)).isEmpty();
  }

  @Test
  void textsAreCleanedAndCut() {
    SupplierAnswer answer =
        read("{\"Status\":\"1001\",\"Orders\":[{\"PartOrderNum\":\"S\\u0007-1\","
                + "\"TrackingNumber\":\""
                + "T".repeat(5000)
                + "\"}]}")
            .orElseThrow();

    assertThat(answer.text()).startsWith("accepted as S -1").hasSizeLessThanOrEqualTo(400);
    assertThat(answer.trackingNumber()).hasSizeLessThanOrEqualTo(200);
    assertThat(reader.read(null)).isEmpty();
  }

  private Optional<SupplierAnswer> read(String body) {
    return reader.read(body.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] example(String name) throws IOException {
    return Files.readAllBytes(Path.of("src/test/resources/contract", name));
  }
}
