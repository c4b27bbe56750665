package fieldhub.audaconnect.notification;

import com.fasterxml.jackson.databind.JsonNode;
import fieldhub.audaconnect.wire.VendorFields;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A notification of either form (contract audaconnect 6.4), for the hub only a hint to read an
 * order. Nothing is required there; names and types are compared without case.
 */
record Notification(VendorFields fields) {

  private static final Set<String> ORDER_NAMES =
      Set.of("partsorder", "partsorderid", "order", "orderid", "partorder");
  private static final String ORDERS = "PARTS.ORDER";
  private static final int LONGEST = 2000;

  static Notification of(JsonNode object) {
    return new Notification(new VendorFields(object));
  }

  Optional<UUID> subscription() {
    return fields.uuid("SubscriptionId");
  }

  Optional<String> companyCode() {
    return fields.text("CompanyCode", LONGEST);
  }

  Optional<String> siteId() {
    return fields.text("SiteId", LONGEST);
  }

  Optional<Instant> createdAt() {
    return fields.time("CreatedAt");
  }

  /** Whether it tells of a parts order; one that does not say is taken for one. */
  boolean isAboutOrders() {
    String topic = fields.text("Topic", LONGEST).orElse(ORDERS).toUpperCase(Locale.ROOT);
    return topic.equals(ORDERS) || topic.startsWith(ORDERS + ".");
  }

  /** The ids of its orders, mostly one, by the steps of contract 6.4. */
  List<UUID> orders() {
    return Stream.<Supplier<List<UUID>>>of(
            this::inResources, this::inAddresses, () -> parameters(ORDER_NAMES))
        .map(Supplier::get)
        .filter(it -> !it.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  /** The assessment that its parameters name. */
  Optional<UUID> assessment() {
    return parameters(Set.of("assessmentid", "assessment")).stream().findFirst();
  }

  /** What the legacy form names; those that are not filled left out. */
  List<ResourceAddress> addresses() {
    return fields.objects("ResourceUris").stream()
        .map(it -> it.text("Value", LONGEST))
        .flatMap(Optional::stream)
        .map(ResourceAddress::new)
        .toList();
  }

  private List<UUID> inResources() {
    List<VendorFields> resources = fields.objects("Resources");
    List<UUID> named =
        resources.stream()
            .filter(it -> ORDER_NAMES.contains(letters(it.text("ResourceType", LONGEST))))
            .map(it -> it.uuid("ResourceId"))
            .flatMap(Optional::stream)
            .distinct()
            .toList();
    return named.isEmpty() && resources.size() == 1 && isAboutOrders()
        ? resources.get(0).uuid("ResourceId").stream().toList()
        : named;
  }

  private List<UUID> inAddresses() {
    return addresses().stream()
        .map(ResourceAddress::order)
        .flatMap(Optional::stream)
        .distinct()
        .toList();
  }

  private List<UUID> parameters(Set<String> names) {
    return fields.objects("Parameters").stream()
        .filter(it -> names.contains(letters(it.text("Key", LONGEST))))
        .map(it -> it.uuid("Value"))
        .flatMap(Optional::stream)
        .distinct()
        .toList();
  }

  private static String letters(Optional<String> name) {
    return name.orElse("").toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
  }
}
