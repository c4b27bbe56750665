package fieldhub.servicemobility.webhook;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The nine kinds of webhook (contract servicemobility 6.1), with every spelling seen for them. */
public enum WebhookType {
  INVENTORY_USAGE("InventoryUsage", "InventoryUsages"),
  ACTIVITY("Activity", "Activities"),
  PHYSICAL_INVENTORY_REQUEST(
      "PhysicalInventoryRequest",
      "PhysicalInventoryRequests",
      "PhysicalInventory",
      "PhysicalInventories"),
  LOAD_INVENTORY("LoadInventory", "LoadInventories"),
  INVENTORY_TRANSFER("InventoryTransfer", "InventoryTransfers"),
  WORK_ORDER("WorkOrder", "WorkOrders"),
  STOCK_LEVEL_RECOMMENDATION("StockLevelRecommendation", "StockLevelRecommendations"),
  TIME_ENTRY("TimeEntry", "TimeEntries"),
  USER_AUDIT("UserAudit", "UserAudits", "Audit", "Audits");

  private static final Map<String, WebhookType> BY_SPELLING =
      Arrays.stream(values())
          .flatMap(type -> type.spellings().map(it -> Map.entry(it, type)))
          .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

  private static final Map<String, WebhookType> BY_NAME =
      Arrays.stream(values())
          .collect(Collectors.toUnmodifiableMap(WebhookType::wireName, Function.identity()));

  private final String wireName;
  private final String[] others;

  WebhookType(String wireName, String... others) {
    this.wireName = wireName;
    this.others = others;
  }

  /** The name that the envelope's {@code type} has, and the key of the object in a row. */
  public String wireName() {
    return wireName;
  }

  /** The type that an envelope names; trap 8 of the contract: two types have two names. */
  public static Optional<WebhookType> ofEnvelope(String type) {
    WebhookType exact = BY_NAME.get(type);
    if (exact != null) {
      return Optional.of(exact);
    }
    return switch (type) {
      case "PhysicalInventory" -> Optional.of(PHYSICAL_INVENTORY_REQUEST);
      case "Audit" -> Optional.of(USER_AUDIT);
      default -> Optional.empty();
    };
  }

  /** The type that a URL segment means. */
  static Optional<WebhookType> ofSegment(String segment) {
    return Optional.ofNullable(BY_SPELLING.get(segment));
  }

  private Stream<String> spellings() {
    return Stream.concat(Stream.of(wireName), Arrays.stream(others));
  }
}
