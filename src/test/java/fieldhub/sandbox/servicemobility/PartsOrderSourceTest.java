package fieldhub.sandbox.servicemobility;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue.ValueType;
import org.junit.jupiter.api.Test;

class PartsOrderSourceTest {

  private final MessageNumbers numbers = new MessageNumbers(FixedClock.CLOCK);

  private JsonObject order(String subjects) {
    return Requests.json(new PartsOrderSource(Requests.subjects(subjects), numbers).next().body());
  }

  @Test
  void commandIsANumberAndQuantityToo() {
    JsonObject order = order("{}");

    assertThat(order.get("Command").getValueType()).isEqualTo(ValueType.NUMBER);
    assertThat(order.getInt("Command")).isEqualTo(1002);
    assertThat(order.getJsonArray("Parts").getJsonObject(0).get("Qty").getValueType())
        .isEqualTo(ValueType.NUMBER);
  }

  @Test
  void eachOrderIsForAWorkOrderOfItsOwn() {
    PartsOrderSource source = new PartsOrderSource(Requests.subjects("{}"), numbers);

    assertThat(source.next().id()).isNotEqualTo(source.next().id());
  }

  @Test
  void takesWorkOrderCommandAndPartsAsAsked() {
    JsonObject order =
        order(
            "{'workOrders': ['WO-1'], 'command': 1001, 'rows': 2, 'quantity': 2.5, 'products': ['A', 'B']}");

    assertThat(order.getString("WorkOrder")).isEqualTo("WO-1");
    assertThat(order.getInt("Command")).isEqualTo(1001);
    assertThat(order.getJsonArray("Parts").getValuesAs(JsonObject.class))
        .extracting(part -> part.getString("ProdNum") + " " + part.getJsonNumber("Qty"))
        .containsExactly("A 2.5", "B 2.5");
  }
}
