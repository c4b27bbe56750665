package fieldhub.cases.casefile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fieldhub.cases.party.Contact;
import fieldhub.platform.http.Json;
import fieldhub.platform.journey.Journey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Changes of cases that InfoCare tells of, applied in the order of arrival whatever the order they
 * are processed in (contract serviceorderhub 8). Joins the caller's transaction.
 */
@ApplicationScoped
public class CaseUpdates {

  /** The parts of a change that are open objects. */
  public static final List<String> DATA = List.of("orderData", "productData");

  /** The parts of a change that are contacts. */
  public static final List<String> CONTACTS =
      List.of("customer", "consumer", "sender", "receiver", "pickupDst", "returnDst");

  @Inject private CaseStore store;
  @Inject private Cases cases;
  @Inject private CaseValueStore values;
  @Inject private CaseUpdateStore updates;
  @Inject private CaseFiles files;
  @Inject private Journey journey;
  @Inject private Json json;
  @Inject private Clock clock;

  /**
   * Applies one change.
   *
   * @param locked the case, held by this transaction
   * @param message the inbox's id of the webhook, which grows with time
   * @param change the webhook's body; each part that it has is an object or null
   */
  public void apply(CaseFile locked, UUID message, Instant receivedAt, JsonNode change) {
    if (receivedAt.isBefore(store.contentAt(locked.id()))
        || !updates.add(locked.id(), message, text(change))) {
      return;
    }
    CaseFile changed = locked;
    for (String later : updates.from(locked.id(), message)) {
      changed = merged(changed, tree(later));
    }
    changed = files.withTold(changed);
    store.put(changed, clock.instant());
    cases.touch(changed);
    values.put(changed);
    journey.record(
        "case.updated",
        locked.guid().toString(),
        "InfoCare's hub changed " + String.join(", ", named(change)),
        changed.journeyKeys());
  }

  private CaseFile merged(CaseFile old, JsonNode change) {
    ObjectNode data = json.mapper().createObjectNode();
    data.set("orderData", old.orderData());
    data.set("productData", old.productData());
    data.setAll((ObjectNode) json.mapper().valueToTree(old.contacts()));
    ObjectNode known = json.mapper().createObjectNode();
    named(change).forEach(it -> known.set(it, change.get(it)));
    ObjectNode merged = CaseMerge.merge(data, known);
    return new CaseFile(
        old.id(),
        old.guid(),
        old.partnerId(),
        old.providerId(),
        old.country(),
        old.ids(),
        old.currentStatus(),
        old.providerStatus(),
        new CaseContacts(
            contact(merged, "customer"),
            contact(merged, "consumer"),
            contact(merged, "sender"),
            contact(merged, "receiver"),
            contact(merged, "pickupDst"),
            contact(merged, "returnDst")),
        merged.withObjectProperty("productData"),
        merged.withObjectProperty("orderData"),
        old.tags(),
        old.createdAt(),
        old.touchedAt());
  }

  private Contact contact(ObjectNode data, String name) {
    return data.path(name).isObject()
        ? json.mapper().convertValue(data.get(name), Contact.class)
        : null;
  }

  private static List<String> named(JsonNode change) {
    List<String> names = new ArrayList<>(DATA);
    names.addAll(CONTACTS);
    names.removeIf(it -> !change.has(it));
    return names;
  }

  private String text(JsonNode change) {
    return new String(json.write(change), StandardCharsets.UTF_8);
  }

  private JsonNode tree(String text) {
    try {
      return json.mapper().readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a stored change cannot be read", e);
    }
  }
}
