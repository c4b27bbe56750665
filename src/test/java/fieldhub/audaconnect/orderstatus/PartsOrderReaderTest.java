package fieldhub.audaconnect.orderstatus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fieldhub.parts.inpart.InpartLine;
import fieldhub.parts.inpart.InpartReading;
import fieldhub.parts.inpart.InpartStatus;
import fieldhub.parts.inpart.LineKey;
import fieldhub.parts.inpart.ToldStatus;
import fieldhub.platform.http.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartsOrderReaderTest {

  private static final String ID = "c3a9f4d8-61b2-4e7f-a0c5-2d9b8e7f6a11";

  private final PartsOrderReader reader = new PartsOrderReader();

  @Test
  void theContractsExampleIsReadWhole() throws IOException {
    InpartReading order = only(example());

    assertThat(order.orderId()).isEqualTo(UUID.fromString(ID));
    assertThat(order.assessmentId()).hasToString("0b7e5a43-d2c9-4a68-8f3d-5c1b9e7a2f60");
    assertThat(order.supplierName()).isEqualTo("Thornbury Vehicle Parts Ltd");
    assertThat(order.reference()).isEqualTo("TVP-260302-0017");
    assertThat(order.status()).isEqualTo(new ToldStatus(InpartStatus.DISPATCHED, "Dispatched"));
    assertThat(order.deliveryAt()).isEqualTo(Instant.parse("2026-03-04T07:30:00Z"));
    assertThat(order.lines())
        .element(1)
        .isEqualTo(
            new InpartLine(
                new LineKey("5Q0941005", "AM-LH-941005", 1),
                2,
                ToldStatus.of("Confirmed"),
                new BigDecimal("96.1"),
                new BigDecimal("118.0"),
                Instant.parse("2026-03-05T07:30:00Z")));
    assertThat(order.lines().get(2).key().orderedPartNumber()).isNull();
    assertThat(order.lines().get(2).deliveryAt()).isNull();
  }

  @Test
  void pricesAreReadAsTheyAreWritten() {
    InpartReading order =
        only(
            """
            [{"PartsOrderId": "%s", "Parts": [
              {"RepairerPrice": 212.40, "InsurerPrice": 1e2},
              {"RepairerPrice": 0.1000000000, "InsurerPrice": null}]}]"""
                .formatted(ID));

    assertThat(order.lines().get(0).repairerPrice()).isEqualTo(new BigDecimal("212.40"));
    assertThat(order.lines().get(0).insurerPrice()).isEqualTo(new BigDecimal("100"));
    assertThat(order.lines().get(1).repairerPrice()).isEqualTo(new BigDecimal("0.1000000000"));
    assertThat(order.lines().get(1).insurerPrice()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "0.30000000000000004, 0.3",
    "1234.5600000000002, 1234.56",
    "0.1234567890123456789, 0.1234567890",
    "0.12345678905, 0.1234567891",
    "212.39999999999999999999, 212.4",
    "\"212.40\", 212.40",
    "\" 2.5e2 \", 250",
    "5.5E-17, 0"
  })
  void artefactsOfADoubleAreRoundedAndATextThatIsANumberCounts(String written, String read) {
    InpartReading order = priced(written);

    assertThat(order.lines().get(0).repairerPrice()).isEqualByComparingTo(new BigDecimal(read));
    assertThat(order.flaws()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1e30",
        "1e400",
        "1e-400",
        "1e2000000000",
        "1e-2000000000",
        "1e99999999999",
        "1234567890123456789",
        "12345678901234567890123456",
        "999999999999999.99999999999",
        "\"12 pounds\"",
        "true"
      })
  void aPriceOutOfRangeIsLeftOutAndRecorded(String written) {
    InpartReading order = priced(written);

    assertThat(order.reference()).isEqualTo("TVP-1");
    assertThat(order.lines().get(0).repairerPrice()).isNull();
    assertThat(order.lines().get(0).insurerPrice()).isEqualTo(new BigDecimal("2.5"));
    assertThat(order.flaws()).hasSize(1);
    assertThat(order.flaws().get(0))
        .startsWith("Parts[0]: RepairerPrice ")
        .endsWith("cannot be kept");
  }

  @Test
  void aBadValueSpoilsNothingButItself() {
    InpartReading order =
        only(
            """
            [{"PartsOrderId": "%s", "SupplierName": "A\\u0000B", "Status": "New",
              "DeliveryDate": "soon", "AssessmentId": "7", "Other": 1e99999999999,
              "Parts": [7, {"OEPartNumber": "X", "Quantity": 1.5}, null, "Y"]}]"""
                .formatted(ID));

    assertThat(order.supplierName()).isEqualTo("A B");
    assertThat(order.lines()).hasSize(1);
    assertThat(order.lines().get(0).quantity()).isNull();
    assertThat(order.flaws())
        .containsExactlyInAnyOrder(
            "SupplierName holds characters that cannot be kept",
            "DeliveryDate soon cannot be kept",
            "AssessmentId 7 cannot be kept",
            "Parts[0] is no object",
            "Parts[1]: Quantity 1.5 cannot be kept",
            "Parts[2] is no object",
            "Parts[3] is no object");
  }

  @Test
  void flawedCharactersAreReplaced() {
    byte[] body =
        "\uFEFF[{\"PartsOrderId\": \"%s\", \"SupplierName\": \"A\u0000\u00ffB\"}]"
            .formatted(ID)
            .getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < body.length; i++) {
      body[i] = body[i] == (byte) 0xc3 ? (byte) 0xff : body[i];
    }

    assertThat(reader.read(body).orders().get(0).supplierName()).startsWith("A ").endsWith("B");
  }

  @Test
  void aRefusalSpeaksOfTheAnswer() {
    assertThatThrownBy(() -> read(" ")).hasMessage("the answer is empty");
    assertThatThrownBy(() -> read("7")).hasMessageStartingWith("the answer is neither");
    assertThatThrownBy(() -> read("[{")).hasMessageStartingWith("the answer is not acceptable");
  }

  private InpartReading priced(String price) {
    return only(
        """
        [{"PartsOrderId": "%s", "OrderReference": "TVP-1",
          "Parts": [{"RepairerPrice": %s, "InsurerPrice": 2.5}]}]"""
            .formatted(ID, price));
  }

  @Test
  void nothingButTheIdIsRequiredAndKeysMayHaveAnyCase() {
    InpartReading order = only("{\"partsorderid\": \"%s\", \"More\": [1]}".formatted(ID));

    assertThat(order.status()).isEqualTo(new ToldStatus(InpartStatus.UNKNOWN, ""));
    assertThat(order.lines()).isEmpty();
    assertThat(order.reference()).isNull();
  }

  @Test
  void linesOfEqualNumbersAreCounted() {
    InpartReading order =
        only(
            """
            [{"PartsOrderId": "%s", "Parts": [{"OEPartNumber": "A"}, {"OEPartNumber": "B"},
              {"OEPartNumber": "A"}, {"OEPartNumber": "A", "OrderedPartNumber": "C"}]}]"""
                .formatted(ID));

    assertThat(order.lines())
        .extracting(InpartLine::key)
        .containsExactly(
            new LineKey("A", null, 1),
            new LineKey("B", null, 1),
            new LineKey("A", null, 2),
            new LineKey("A", "C", 1));
  }

  @Test
  void anUnknownStatusKeepsItsWord() {
    InpartReading order =
        only("[{\"PartsOrderId\": \"%s\", \"Status\": \"Backordered\"}]".formatted(ID));

    assertThat(order.status()).isEqualTo(new ToldStatus(InpartStatus.UNKNOWN, "Backordered"));
  }

  @Test
  void elementsWithoutAUsableIdAreLeftOut() {
    OrderAnswer answer =
        read(
            """
            [{"PartsOrderId": "1-1-1-1-1"}, {"Status": "New"}, 7, null,
              {"PartsOrderId": "%s"}]"""
                .formatted(ID));

    assertThat(answer.orders()).hasSize(1);
    assertThat(answer.withoutId()).isEqualTo(4);
    assertThat(answer.tellsOf(UUID.fromString(ID))).isTrue();
    assertThat(answer.tellsOf(UUID.randomUUID())).isFalse();
  }

  @Test
  void anEmptyArrayAndNothingTellOfNoOrder() {
    assertThat(read("[]").orders()).isEqualTo(List.of());
    assertThat(read("").orders()).isEqualTo(List.of());
  }

  @ParameterizedTest
  @ValueSource(strings = {"[{broken", "<html>", "\"text\"", "null", "[{}] more"})
  void whatIsNoAnswerAboutOrdersIsRefused(String body) {
    assertThatThrownBy(() -> read(body)).isInstanceOf(ProblemException.class);
  }

  private InpartReading only(String body) {
    List<InpartReading> orders = read(body).orders();
    assertThat(orders).hasSize(1);
    return orders.get(0);
  }

  private OrderAnswer read(String body) {
    return reader.read(body.getBytes(StandardCharsets.UTF_8));
  }

  private String example() throws IOException {
    try (InputStream file =
        getClass().getResourceAsStream("/contract/audaconnect/parts-order.json")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
