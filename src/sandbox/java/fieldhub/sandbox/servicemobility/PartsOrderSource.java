package fieldhub.sandbox.servicemobility;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;

/**
 * Makes parts orders (contract section 2.2), each for a work order of its own unless told
 * otherwise.
 */
final class PartsOrderSource implements MessageSource {

  static final String KIND = "PartsOrder";
  static final String PATH = "/servicemobility/parts-orders";

  private final Subjects subjects;
  private final MessageNumbers numbers;
  private long turn;

  PartsOrderSource(Subjects subjects, MessageNumbers numbers) {
    this.subjects = subjects;
    this.numbers = numbers;
  }

  @Override
  public Message next() {
    String workOrder = subjects.workOrder(turn, "WO-SBX-" + numbers.nextRowver());
    return message(workOrder, turn++, subjects.quantity());
  }

  /** The same work order asks for one piece more. */
  @Override
  public Message contradicting(Message earlier) {
    return message(earlier.id(), turn, subjects.quantity().add(BigDecimal.ONE));
  }

  private Message message(String workOrder, long first, BigDecimal quantity) {
    JsonArrayBuilder parts = Json.createArrayBuilder();
    for (int i = 0; i < subjects.rows(); i++) {
      parts.add(
          Json.createObjectBuilder()
              .add("ProdNum", subjects.product(first + i))
              .add("ProdAttrs", Json.createObjectBuilder().add("Desc", ""))
              .add("Qty", quantity)
              .add("ShipToLocation", "1002")
              .add("Urgency", "1001"));
    }
    String body =
        Json.createObjectBuilder()
            .add("AccountNum", "AC-10233")
            .add("Command", subjects.command())
            .add("Parts", parts)
            .add("UserName", subjects.user())
            .add("WorkOrder", workOrder)
            .build()
            .toString();
    return new Message(KIND, PATH, workOrder, body.getBytes(StandardCharsets.UTF_8));
  }
}
