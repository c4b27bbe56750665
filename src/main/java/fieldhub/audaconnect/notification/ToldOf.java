package fieldhub.audaconnect.notification;

import fieldhub.audaconnect.connection.Site;
import fieldhub.platform.journey.JourneyKey;
import fieldhub.platform.journey.JourneyKeys;
import fieldhub.platform.journey.KeyKind;
import java.net.URI;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A notification with what the hub knows of where it came from.
 *
 * @param message the inbox message
 * @param externalId its own id, or the hash that stands for it
 * @param subscription that it came by
 * @param site whose subscription that is
 */
record ToldOf(
    UUID message, String externalId, UUID subscription, Site site, Notification notification) {

  private static final int LONGEST = 160;

  /** What forbids to follow it; empty when it may be followed. */
  Optional<Refusal> refusal() {
    if (differs(notification.companyCode(), site.companyCode())
        || differs(notification.siteId(), site.siteId())) {
      return Optional.of(
          new Refusal(
              "audaconnect.mismatch",
              "CompanyCode or SiteId is not that of site "
                  + site.name()
                  + ": its order is not read",
              "Compare the message in the inbox with the site's company and site id. If those are wrong"
                  + " disconnect the site and make the right one known; else ask AudaConnect."));
    }
    if (isForUs() && notification.orders().isEmpty()) {
      return Optional.of(
          new Refusal(
              "audaconnect.unresolvable",
              "no parts order id in Resources, ResourceUris or Parameters",
              "The message is kept in the inbox. Look the order up at AudaConnect and have it read by"
                  + " its id; tell the developers of the new form."));
    }
    return Optional.empty();
  }

  /** Whether there is anything to do for it. */
  boolean isForUs() {
    return notification.isAboutOrders();
  }

  /** Whether it names an address that does not lie below the configured one. */
  boolean namesForeignAddress(URI base) {
    return notification.addresses().stream().anyMatch(it -> !it.isBelow(base));
  }

  /** The addresses that it names, for people: short and without control characters. */
  String addresses() {
    String text =
        notification.addresses().stream()
            .map(ResourceAddress::text)
            .collect(Collectors.joining(", "))
            .replaceAll("[\\p{Cntrl}\\p{Cs}]", " ");
    return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
  }

  /** Whether it says that it belongs to another subscription than it came by. */
  boolean namesOtherSubscription() {
    return notification.subscription().filter(it -> !it.equals(subscription)).isPresent();
  }

  /** For the order: notifications come in no order of their own. */
  Instant createdAt() {
    return notification.createdAt().orElse(Instant.EPOCH);
  }

  Collection<JourneyKey> keys() {
    JourneyKeys keys = new JourneyKeys().add(KeyKind.SITE, site.name());
    if (isForUs()) {
      notification.orders().forEach(it -> keys.add(KeyKind.PARTS_ORDER, it.toString()));
    }
    notification.assessment().ifPresent(it -> keys.add(KeyKind.ASSESSMENT, it.toString()));
    return keys.found();
  }

  private static boolean differs(Optional<String> told, String known) {
    return told.filter(it -> !it.equalsIgnoreCase(known)).isPresent();
  }

  /**
   * Why a message is parked.
   *
   * @param alert of which kind
   * @param reason what is wrong
   * @param advice what an operator can do
   */
  record Refusal(String alert, String reason, String advice) {}
}
