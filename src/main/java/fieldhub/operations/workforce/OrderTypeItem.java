package fieldhub.operations.workforce;

import fieldhub.operations.exchange.ImportRow;
import fieldhub.scheduling.workforce.OrderType;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An order type as operators read and import it. */
public record OrderTypeItem(
    @Schema(example = "1001", required = true) String code,
    @Schema(example = "Repair", required = true) String description,
    @Schema(description = "A technician needs all of them", example = "[\"WASHER\"]")
        List<String> requiredSkills) {

  static OrderTypeItem of(OrderType type) {
    return new OrderTypeItem(
        type.code(), type.description(), type.requiredSkills().stream().sorted().toList());
  }

  static OrderType read(ImportRow row) {
    return new OrderType(
        row.required("code", 64),
        row.required("description", 200),
        Set.copyOf(row.texts("requiredSkills", 64)));
  }
}
