package fieldhub.servicemobility.webhook;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The nine kinds of webhook (contract servicemobility 6.1), with every spelling seen for them. */
public enum WebhookType {
  INVENTORY_USAGE("InventoryUsage", "InventoryUsages"),
  ACTIVITY("Activity", "Activities"),
  PHYSICAL_INVENTORY_REQUEST(
      List.of("PhysicalInventoryRequest", "PhysicalInventory"),
      "PhysicalInventoryRequests",
      "PhysicalInventories"),
  LOAD_INVENTORY("LoadInventory", "LoadInventories"),
  INVENTORY_TRANSFER("InventoryTransfer", "InventoryTransfers"),
  WORK_ORDER("WorkOrder", "WorkOrders"),
  STOCK_LEVEL_RECOMMENDATION("StockLevelRecommendation", "StockLevelRecommendations"),
  TIME_ENTRY("TimeEntry", "TimeEntries"),
  USER_AUDIT(List.of("UserAudit", "Audit"), "UserAudits", "Audits");

  private static final Map<String, WebhookType> BY_SPELLING =
      Arrays.stream(values())
          .flatMap(type -> type.spellings().map(it -> Map.entry(it, type)))
          .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

  private static final Map<String, WebhookType> BY_NAME =
      Arrays.stream(values())
          .flatMap(type -> type.names.stream().map(it -> Map.entry(it, type)))
          .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

  private final List<String> names;
  private final List<String> plurals;

  WebhookType(String name, String plural) {
    this(List.of(name), plural);
  }

  WebhookType(List<String> names, String... plurals) {
    this.names = names;
    this.plurals = List.of(plurals);
  }

  /** The name that the hub knows it by, whatever the message says. */
  public String wireName() {
    return names.get(0);
  }

  /**
   * The names that the envelope's {@code type} and the key of the object in a row may have; trap 8
   * of the contract: two types have two.
   */
  List<String> names() {
    return names;
  }

  /** The type that an envelope names. */
  public static Optional<WebhookType> ofEnvelope(String type) {
    return Optional.ofNullable(BY_NAME.get(type));
  }

  /** The type that a URL segment means. */
  static Optional<WebhookType> ofSegment(String segment) {
    return Optional.ofNullable(BY_SPELLING.get(segment));
  }

  private Stream<String> spellings() {
    return Stream.concat(names.stream(), plurals.stream());
  }
}
