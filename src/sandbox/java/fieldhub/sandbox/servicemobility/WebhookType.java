package fieldhub.sandbox.servicemobility;

import java.util.Arrays;

/** The nine types of contract section 6.1 and the URL segment of each. */
public enum WebhookType {
  INVENTORY_USAGE("InventoryUsage", "InventoryUsage"),
  /** Plural in the URL only; one of the two segments that the vendor documents. */
  ACTIVITY("Activity", "Activities"),
  PHYSICAL_INVENTORY_REQUEST("PhysicalInventoryRequest", "PhysicalInventoryRequest"),
  LOAD_INVENTORY("LoadInventory", "LoadInventory"),
  INVENTORY_TRANSFER("InventoryTransfer", "InventoryTransfer"),
  STOCK_LEVEL_RECOMMENDATION("StockLevelRecommendation", "StockLevelRecommendation"),
  TIME_ENTRY("TimeEntry", "TimeEntry"),
  USER_AUDIT("UserAudit", "UserAudit"),
  WORK_ORDER("WorkOrder", "WorkOrder");

  private final String wireName;
  private final String segment;

  WebhookType(String wireName, String segment) {
    this.wireName = wireName;
    this.segment = segment;
  }

  /**
   * Finds a type by its name on the wire or its URL segment.
   *
   * @throws Refusal when there is none
   */
  static WebhookType named(String name) {
    return Arrays.stream(values())
        .filter(type -> type.wireName.equals(name) || type.segment.equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new Refusal(
                    404,
                    "no such type; there are "
                        + Arrays.stream(values()).map(WebhookType::wireName).toList()));
  }

  String wireName() {
    return wireName;
  }

  /** Where ServiceMobility posts this type; the slash at the end is the vendor's. */
  String path() {
    return "/servicemobility/webhooks/" + segment + "/";
  }
}
