package fieldhub.audaconnect.orderstatus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fieldhub.parts.inpart.InpartLine;
import fieldhub.parts.inpart.InpartReading;
import fieldhub.parts.inpart.InpartStatus;
import fieldhub.parts.inpart.LineKey;
import fieldhub.parts.inpart.ToldStatus;
import fieldhub.platform.http.Json;
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
import org.junit.jupiter.params.provider.ValueSource;

class PartsOrderReaderTest {

  private static final String ID = "c3a9f4d8-61b2-4e7f-a0c5-2d9b8e7f6a11";

  private final PartsOrderReader reader = new PartsOrderReader(new Json());

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
  @ValueSource(strings = {"[{broken", "<html>", "\"text\"", "null", "[{}] more", "[{\"a\":1e999}]"})
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
    try (InputStream file = getClass().getResourceAsStream("parts-order.json")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
