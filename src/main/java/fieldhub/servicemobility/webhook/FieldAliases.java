package fieldhub.servicemobility.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/**
 * Fields that have two names: the contract's tables and samples disagree (trap 8), and older
 * Activity pages have names of their own (6.7). The sample's name is the one that readers ask for.
 */
final class FieldAliases {

  static final FieldAliases NONE = new FieldAliases(Map.of());

  private static final String START = "PlannedStartDate";
  private static final String END = "PlannedEndDate";

  private static final Map<WebhookType, FieldAliases> BY_TYPE =
      Map.of(
          WebhookType.ACTIVITY,
          new FieldAliases(
              Map.of(
                  START,
                  List.of("PlannedStartTime", "SchedStartTime"),
                  END,
                  List.of("PlannedEndTime", "SchedEndTime"),
                  "ActualStartDate",
                  List.of("Started"),
                  "ActualEndDate",
                  List.of("Ended"),
                  "Type",
                  List.of("SysActCode"))),
          WebhookType.WORK_ORDER,
          new FieldAliases(
              Map.of(START, List.of("PlannedStartTime"), END, List.of("PlannedEndTime"))),
          WebhookType.PHYSICAL_INVENTORY_REQUEST,
          new FieldAliases(
              Map.of(
                  "RequestUTC", List.of("RequestDate"),
                  "StorageLocationID", List.of("StorageLocation"))),
          WebhookType.LOAD_INVENTORY,
          new FieldAliases(Map.of("StorageLocationID", List.of("StorageLocation"))),
          WebhookType.STOCK_LEVEL_RECOMMENDATION,
          new FieldAliases(Map.of("StorageLocationID", List.of("StorageLocation"))),
          WebhookType.TIME_ENTRY,
          new FieldAliases(Map.of("SplitGuid", List.of("SplitGUID"))));

  private final Map<String, List<String>> others;

  private FieldAliases(Map<String, List<String>> others) {
    this.others = others;
  }

  static FieldAliases of(WebhookType type) {
    return BY_TYPE.getOrDefault(type, NONE);
  }

  /** The name under which an object has a field: the usual one unless only another has a value. */
  String used(JsonNode object, String field) {
    if (others.containsKey(field) && WireFields.isEmpty(object.get(field))) {
      for (String other : others.get(field)) {
        if (!WireFields.isEmpty(object.get(other))) {
          return other;
        }
      }
    }
    return field;
  }
}
