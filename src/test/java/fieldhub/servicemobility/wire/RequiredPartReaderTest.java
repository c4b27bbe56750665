package fieldhub.servicemobility.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fieldhub.platform.http.Json;
import fieldhub.platform.http.ProblemException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequiredPartReaderTest {

  @Test
  void aPartIsReadWithTheOrderThatBringsIt() {
    RequiredPart part =
        read("""
                {"RequiredParts": [{"ProdNum": "P1", "Qty": 2.5, "PartOrderNum": "PO-1",
                  "EstimatedDelivery": "2026-03-12T10:00:00.000Z", "ShipToLocation": "1002",
                  "Urgency": "1001", "ProdAttrs": {"Desc": "Pump\\nassembly"}}]}""")
            .get(0);
    assertThat(part.prodNum()).isEqualTo("P1");
    assertThat(part.description()).isEqualTo("Pump assembly");
    assertThat(part.qty()).isEqualByComparingTo("2.5");
    assertThat(part.partOrderNum()).isEqualTo("PO-1");
    assertThat(part.shipToLocation()).isEqualTo("1002");
    assertThat(part.urgency()).isEqualTo("1001");
    assertThat(part.estimatedDelivery()).contains(Instant.parse("2026-03-12T10:00:00Z"));
  }

  @Test
  void theMisspeltKeyOfTheVendorsSampleIsTolerated() {
    List<RequiredPart> parts = read("{\"RequiredParts\": [{\"ProdNum\": \"P1\", \"Qty:\": 3}]}");
    assertThat(parts.get(0).qty()).isEqualByComparingTo("3");
    assertThat(parts.get(0).partOrderNum()).isEmpty();
    assertThat(parts.get(0).estimatedDelivery()).isEmpty();
  }

  @Test
  void noPartsAreNoFault() {
    assertThat(read("{}")).isEmpty();
    assertThat(read("{\"RequiredParts\": []}")).isEmpty();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '§',
      value = {
        "{'ProdNum': 'P1'}                  | $.RequiredParts[0].Qty: is required",
        "{'ProdNum': 'P1', 'Qty': 0}        | $.RequiredParts[0].Qty: must be greater than 0",
        "{'ProdNum': 'P1', 'Qty:': -1}      | $.RequiredParts[0].Qty:: must be greater than 0",
        "{'ProdNum': 'P1', 'Qty': 'two'}    | $.RequiredParts[0].Qty: must be a number",
        "{'Qty': 1}                         | $.RequiredParts[0].ProdNum: is required",
        "{'ProdNum': 'P1', 'Qty': 1, 'EstimatedDelivery': 'soon'} | $.RequiredParts[0].EstimatedDelivery: must be a time such as 2026-03-13T08:00:00.000Z",
        "7                                  | $.RequiredParts[0]: must be an object"
      })
  void aBrokenPartIsRefusedByName(String part, String complaint) {
    ProblemException refused =
        catchThrowableOfType(
            ProblemException.class,
            () -> read("{\"RequiredParts\": [" + part.replace('\'', '"') + "]}"));
    assertThat(refused.invalidParams())
        .extracting(wrong -> wrong.path() + ": " + wrong.reason())
        .containsExactly(complaint);
  }

  private static List<RequiredPart> read(String body) {
    return Fields.read(
        new Json().tree(body.getBytes(StandardCharsets.UTF_8)), new RequiredPartReader()::read);
  }
}
