package fieldhub.servicemobility.partsordering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fieldhub.parts.order.PartsRequest;
import fieldhub.platform.http.InvalidParam;
import fieldhub.platform.http.Json;
import fieldhub.platform.http.ProblemException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartsOrderingReaderTest {

  private static final Json JSON = new Json();

  private final PartsOrderingReader reader = new PartsOrderingReader(3);

  @Test
  void theContractsExampleIsRead() throws IOException {
    PartsOrderingRequest request =
        reader.read(
            JSON.tree(
                Files.readAllBytes(
                    Path.of("src/test/resources/contract/parts-ordering-request.json"))));
    PartsRequest order = request.order();
    assertThat(request.isPlace()).isTrue();
    assertThat(order.workOrder()).isEqualTo("WO-2026-004512");
    assertThat(order.site().serviceArea()).isEqualTo("SA-NW-02");
    assertThat(order.site().workCentre()).isEqualTo("WC-NW");
    assertThat(order.site().zip()).isEqualTo("SK1 3AX");
    assertThat(order.parts()).hasSize(2);
    assertThat(order.parts().get(1).prodNum()).isEqualTo("8544771");
    assertThat(order.parts().get(1).urgency()).isEqualTo("1002");
  }

  @ParameterizedTest(name = "{0} = {1}: {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '§',
      value = {
        "/Command        | null        | $.Command: is required",
        "/Command        | \"1002\"    | $.Command: must be a number",
        "/Command        | 1002.5      | $.Command: must be a whole number",
        "/WorkOrder      | null        | $.WorkOrder: is required",
        "/WorkOrder      | \"  \"      | $.WorkOrder: is required",
        "/WorkOrder      | 5           | $.WorkOrder: must be a text",
        "/WorkOrder      | \"a\\nb\"   | $.WorkOrder: must not contain control characters or broken characters",
        "/WorkOrder      | \"a\\ud800\" | $.WorkOrder: must not contain control characters or broken characters",
        "/UserName       | {}          | $.UserName: must be a text",
        "/Location       | []          | $.Location: must be an object",
        "/Location/LocationNum | true  | $.Location.LocationNum: must be a text",
        "/Parts          | null        | $.Parts: is required",
        "/Parts          | {}          | $.Parts: must be a list",
        "/Parts          | []          | $.Parts: must not be empty",
        "/Parts          | [1,2,3,4]   | $.Parts: must have at most 3 entries",
        "/Parts/0        | 7           | $.Parts[0]: must be an object",
        "/Parts/0/ProdNum | null       | $.Parts[0].ProdNum: is required",
        "/Parts/0/Qty    | null        | $.Parts[0].Qty: is required",
        "/Parts/0/Qty    | \"1.0\"     | $.Parts[0].Qty: must be a number",
        "/Parts/0/Qty    | true        | $.Parts[0].Qty: must be a number",
        "/Parts/0/Qty    | 1.00001     | $.Parts[0].Qty: must have at most 15 digits before the point and 4 behind it",
        "/Parts/0/Qty    | 1e15        | $.Parts[0].Qty: must have at most 15 digits before the point and 4 behind it",
        "/Parts/0/Qty    | 1e30 | $.Parts[0].Qty: must have at most 15 digits before the point and 4 behind it",
        "/Parts/0/Qty    | -1e-30 | $.Parts[0].Qty: must have at most 15 digits before the point and 4 behind it"
      })
  void aFaultOfShapeIsNamedWithItsPlace(String pointer, String value, String problem) {
    ProblemException refused = refusal(with(pointer, value));
    assertThat(refused.invalidParams())
        .extracting(param -> param.path() + ": " + param.reason())
        .containsExactly(problem);
  }

  @Test
  void allFaultsAreNamedTogether() {
    ObjectNode body = body();
    body.remove("WorkOrder");
    ((ObjectNode) body.at("/Parts/0")).put("Qty", "1").put("ProdNum", "x".repeat(65));
    assertThat(refusal(body).invalidParams())
        .extracting(InvalidParam::name)
        .containsExactly("WorkOrder", "ProdNum", "Qty");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1000", "-1", "2147483648", "99999999999999999999999999", "1e30"})
  void anyOtherCommandIsReadWithoutTheRest(String command) {
    ObjectNode body = body();
    body.set("Command", JSON.tree(command.getBytes(StandardCharsets.UTF_8)));
    body.remove("Parts");
    PartsOrderingRequest request = reader.read(body);
    assertThat(request.isPlace()).isFalse();
    assertThat(request.isCheck()).isFalse();
  }

  @Test
  void theOldNameOfTheProductNumberIsRead() {
    ObjectNode body = body();
    ObjectNode part = (ObjectNode) body.at("/Parts/0");
    part.remove("ProdNum");
    part.put("PartNumber", "P-9");
    assertThat(reader.read(body).order().parts().get(0).prodNum()).isEqualTo("P-9");
  }

  @ParameterizedTest(name = "{0}, {1}")
  @CsvSource({
    "53.4, -2.1, true",
    "'\"53.4\"', '\"-2.1\"', true",
    "91, 0, false",
    "'\"\"', 1, false"
  })
  void coordinatesAreReadAsTextOrNumberAndOtherwiseNotAtAll(String lat, String lon, boolean known) {
    ObjectNode body = body();
    ObjectNode address = (ObjectNode) body.at("/Location/Address");
    address.set("Lat", JSON.tree(lat.getBytes(StandardCharsets.UTF_8)));
    address.set("Lon", JSON.tree(lon.getBytes(StandardCharsets.UTF_8)));
    assertThat(reader.read(body).order().site().position().isPresent()).isEqualTo(known);
  }

  @Test
  void nothingButCommandWorkOrderPartsProdNumAndQtyIsNeeded() {
    JsonNode body =
        JSON.tree(
            """
            {"Command": 1002, "WorkOrder": "WO", "Parts": [{"ProdNum": "P", "Qty": 1,
              "New": {"unknown": []}}], "Location": null, "AccountNum": ""}
            """
                .getBytes(StandardCharsets.UTF_8));
    assertThat(reader.read(body).order().accountNum()).isEmpty();
  }

  private ProblemException refusal(JsonNode body) {
    return catchThrowableOfType(ProblemException.class, () -> reader.read(body));
  }

  private static JsonNode with(String pointer, String value) {
    ObjectNode body = body();
    JsonNode parent = body.at(pointer.substring(0, pointer.lastIndexOf('/')));
    String name = pointer.substring(pointer.lastIndexOf('/') + 1);
    JsonNode node = JSON.tree(("[" + value + "]").getBytes(StandardCharsets.UTF_8)).get(0);
    if (parent instanceof ArrayNode array) {
      array.set(Integer.parseInt(name), node);
    } else {
      ((ObjectNode) parent).set(name, node);
    }
    return body;
  }

  private static ObjectNode body() {
    return (ObjectNode)
        JSON.tree(
            """
            {"Command": 1002, "WorkOrder": "WO-1", "UserName": "tech",
              "Location": {"LocationNum": "LOC", "Address": {"Country": "GBR"}},
              "Parts": [{"ProdNum": "P-1", "Qty": 1.0}]}
            """
                .getBytes(StandardCharsets.UTF_8));
  }
}
