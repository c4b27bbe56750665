package fieldhub.servicemobility.webhook;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/**
 * Webhooks of all nine types in the order in which devices made them, the same for the same seed.
 * Several tell of one object, many with equal times, so that ties are decided too.
 */
final class MixedWebhooks {

  private static final WebhookType[] TYPES = WebhookType.values();
  private static final Instant START = Instant.parse("2026-03-10T06:00:00Z");
  private static final String[] STATUS = {"1001", "1002", "4096", "4097", "a-new-one", ""};

  /** The types whose objects do not say who it was: the row does, in exports at least. */
  private static final Set<WebhookType> ANONYMOUS =
      Set.of(WebhookType.WORK_ORDER, WebhookType.TIME_ENTRY, WebhookType.USER_AUDIT);

  /**
   * A message as it goes over the wire.
   *
   * @param exported its rows in a re-export
   */
  record Message(String id, WebhookType type, Instant time, String rows, String exported) {

    String body() {
      return """
      {"id": "%s", "type": "%s", "specversion": "1.0", "source": "mixed", "time": "%s",
       "data": {"rowver": "0", "rows": [%s]}}"""
          .formatted(id, type.wireName(), time, rows);
    }

    /** The same rows under another id, exported again later, with the technicians. */
    Message exportedAgain() {
      return new Message(id + "-again", type, time.plus(Duration.ofDays(1)), exported, exported);
    }
  }

  private final String prefix;
  private final Random chance;
  private final int objects;
  private final List<Message> messages = new ArrayList<>();
  private final Map<String, BigDecimal> onHand = new TreeMap<>();
  private int rowver;

  MixedWebhooks(String prefix, long seed, int count) {
    this.prefix = prefix;
    this.chance = new Random(seed);
    this.objects = Math.max(4, count / TYPES.length / 5);
    for (int i = 0; i < count; i++) {
      messages.add(message(i));
    }
  }

  List<Message> messages() {
    return messages;
  }

  /** What is on hand of each product, by the rules of the contract alone. */
  Map<String, BigDecimal> onHand() {
    return onHand;
  }

  private Message message(int number) {
    WebhookType type = TYPES[number % TYPES.length];
    List<String> rows = new ArrayList<>();
    List<String> exported = new ArrayList<>();
    int many = 1 + chance.nextInt(3);
    for (int i = 0; i < many; i++) {
      String row =
          "\"rowver\": \"%d\", \"%s\": {%s}"
              .formatted(++rowver, pick(type.names()), object(type, number));
      String withUser = "{\"UserID\": \"%s\", %s}".formatted(name("tech", 5), row);
      exported.add(withUser);
      rows.add(ANONYMOUS.contains(type) && chance.nextBoolean() ? "{" + row + "}" : withUser);
    }
    String id = prefix + "-m-" + number;
    return new Message(
        id, type, START.plusSeconds(number), String.join(", ", rows), String.join(", ", exported));
  }

  private String object(WebhookType type, int number) {
    String modified = "\"ModifiedUTC\": \"" + time(number) + "\"";
    boolean isDated = chance.nextInt(3) > 0;
    return switch (type) {
      case INVENTORY_USAGE -> (isDated ? modified + ", " : "") + usage();
      case LOAD_INVENTORY ->
          modified
              + text("LoadNum", name("LD", objects))
              + text("Status", pick(List.of(STATUS)))
              + text("StorageLocationID", name("VAN", 5))
              + items("OriginalQty");
      case INVENTORY_TRANSFER -> transfer(number);
      case PHYSICAL_INVENTORY_REQUEST ->
          modified
              + text("PhysicalInventoryNum", name("PIC", objects))
              + text("Status", pick(List.of(STATUS)))
              + text(pick(List.of("StorageLocationID", "StorageLocation")), name("VAN", 5))
              + text(pick(List.of("RequestUTC", "RequestDate")), time(number))
              + items("ExpectedQty");
      case STOCK_LEVEL_RECOMMENDATION ->
          "\"ID\": \"%s\"".formatted(name("SLR", objects))
              + text("Status", pick(List.of(STATUS)))
              + text("StorageLocationID", name("VAN", 5))
              + items("RecQty");
      case TIME_ENTRY ->
          modified
              + text("ID", name("TE", objects))
              + text(pick(List.of("SplitGuid", "SplitGUID")), pick(List.of("", name("TE", 9))))
              + text("SysCatCode", pick(List.of("9", "7")))
              + text("RefCode", name("WO", objects))
              + text("UserStartUTC", time(number))
              + text("UserEndUTC", pick(List.of("", time(number + 60))));
      case ACTIVITY ->
          modified
              + text("ActivityID", name("ACT", objects))
              + text(pick(List.of("Type", "SysActCode")), pick(List.of(STATUS)))
              + text(
                  pick(List.of("PlannedEndDate", "PlannedEndTime", "SchedEndTime")), time(number))
              + ", \"Paused\": "
              + chance.nextBoolean();
      case USER_AUDIT ->
          "\"Category\": \"1002\""
              + text("RefCode", name("WO", objects))
              + text("TimeStamp", time(number))
              + ", \"Attrs\": {\"ReasonCode\": \""
              + chance.nextInt(9)
              + "\"}";
      case WORK_ORDER ->
          "\"OrderNum\": \"%s\"".formatted(name("WO", objects))
              + (isDated ? ", " + modified : "")
              + text("OrderStatus", pick(List.of(STATUS)))
              + text("Description", pick(List.of("", "note " + number)))
              + text("ActualStartDate", isDated ? "" : time(number - 60))
              + text("ActualEndDate", pick(List.of("", time(number))));
    };
  }

  private String usage() {
    String product = name("P", objects);
    int in = chance.nextInt(3);
    int out = chance.nextInt(3);
    onHand.merge(product, BigDecimal.valueOf(in - out), BigDecimal::add);
    return """
    "RefModule": "%s", "RefObjID": "%s", "StorageLocations": [{"StorageLocationID": "%s",
      "Items": [{"ProdNum": "%s", "InQty": %d, "OutQty": %d, "InventoryQty": %d,
        "DispositionReasons": [{"ReasonCode": "%s", "Qty": 1}]}]}]"""
        .formatted(
            pick(List.of("1001", "1002", "1003", "1004")),
            name("WO", objects),
            name("VAN", 5),
            product,
            in,
            out,
            chance.nextInt(20),
            name("why", 5));
  }

  private String transfer(int number) {
    int which = chance.nextInt(objects);
    boolean turned = chance.nextBoolean();
    return """
    "TransferUTC": "%s", "UserID": "%s", "FromStorageLocation": "%s", "ToStorageLocation": "%s",
      "ValidationCode": {"PublicCode": "%s", "PrivateCode": "%s"}%s"""
        .formatted(
            time(number),
            name("tech", 2),
            name("VAN", 5),
            name("VAN", 5),
            prefix + (turned ? "-B-" : "-A-") + which,
            prefix + (turned ? "-A-" : "-B-") + which,
            items("Sent"));
  }

  private String items(String planned) {
    return ", \"Items\": [{\"ProdNum\": \"%s\", \"%s\": %d.0, \"Qty\": %d}]"
        .formatted(name("P", objects), planned, chance.nextInt(9), chance.nextInt(9));
  }

  /** Ten messages share a time. */
  private static String time(int number) {
    return START.plusSeconds(number / 10 * 10L).toString();
  }

  private String name(String kind, int of) {
    return prefix + "-" + kind + "-" + chance.nextInt(of);
  }

  private static String text(String field, String value) {
    return ", \"" + field + "\": \"" + value + "\"";
  }

  private String pick(List<String> some) {
    return some.get(chance.nextInt(some.size()));
  }
}
