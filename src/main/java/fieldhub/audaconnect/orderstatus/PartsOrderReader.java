package fieldhub.audaconnect.orderstatus;

import com.fasterxml.jackson.databind.JsonNode;
import fieldhub.audaconnect.wire.VendorFields;
import fieldhub.audaconnect.wire.VendorTree;
import fieldhub.parts.inpart.InpartLine;
import fieldhub.parts.inpart.InpartReading;
import fieldhub.parts.inpart.LineKey;
import fieldhub.parts.inpart.ToldStatus;
import fieldhub.platform.http.ProblemException;
import fieldhub.platform.http.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Reads an answer about an Inpart order (contract audaconnect 6.5). Nothing but the order's id is
 * required: what is missing or cannot be read is null, which the reading's flaws tell of, and an
 * unknown status keeps its word.
 */
@ApplicationScoped
class PartsOrderReader {

  /**
   * Reads the array, or a single order; nothing at all is an empty array.
   *
   * @throws ProblemException when it is no JSON, or neither an array nor an object
   */
  OrderAnswer read(byte[] body) {
    if (body.length == 0) {
      return new OrderAnswer(List.of(), 0);
    }
    JsonNode answer = VendorTree.read(body);
    if (!answer.isContainerNode()) {
      throw new ProblemException(
          ProblemType.INVALID_REQUEST, "the answer is neither an array nor an object");
    }
    Iterable<JsonNode> elements = answer.isArray() ? answer : List.of(answer);
    List<InpartReading> orders = new ArrayList<>();
    int withoutId = 0;
    for (JsonNode element : elements) {
      List<String> flaws = new ArrayList<>();
      VendorFields order = new VendorFields(element, flaws::add);
      Optional<UUID> id = order.uuid("PartsOrderId");
      if (id.isPresent()) {
        orders.add(order(id.get(), order, flaws));
      } else {
        withoutId++;
      }
    }
    return new OrderAnswer(orders, withoutId);
  }

  private static InpartReading order(UUID id, VendorFields order, List<String> flaws) {
    return new InpartReading(
        id,
        order.uuid("AssessmentId").orElse(null),
        order.text("SupplierName", InpartReading.LONGEST_SUPPLIER).orElse(null),
        order.text("OrderReference", InpartReading.LONGEST_NUMBER).orElse(null),
        status(order),
        order.time("DeliveryDate").orElse(null),
        lines(order.objects("Parts")),
        flaws);
  }

  private static List<InpartLine> lines(List<VendorFields> parts) {
    Map<LineKey, Integer> equals = new HashMap<>();
    List<InpartLine> lines = new ArrayList<>();
    for (VendorFields part : parts) {
      String oe = part.text("OEPartNumber", InpartReading.LONGEST_NUMBER).orElse(null);
      String ordered = part.text("OrderedPartNumber", InpartReading.LONGEST_NUMBER).orElse(null);
      int ordinal = equals.merge(new LineKey(oe, ordered, 0), 1, Integer::sum);
      lines.add(
          new InpartLine(
              new LineKey(oe, ordered, ordinal),
              part.integer("Quantity").orElse(null),
              status(part),
              part.decimal("RepairerPrice").orElse(null),
              part.decimal("InsurerPrice").orElse(null),
              part.time("DeliveryDate").orElse(null)));
    }
    return lines;
  }

  private static ToldStatus status(VendorFields from) {
    return ToldStatus.of(from.text("Status", ToldStatus.LONGEST).orElse(""));
  }
}
