package fieldhub.cases.casefile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fieldhub.cases.party.Contact;
import fieldhub.platform.http.Json;
import fieldhub.platform.http.WireTime;
import fieldhub.platform.journey.Journey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * Takes a case over from InfoCare's hub (contract serviceorderhub 3.3): it keeps its public id, and
 * gets a number of this hub. Joins the caller's transaction.
 */
@ApplicationScoped
public class AdoptCase {

  @Inject private CaseStore store;
  @Inject private CaseValueStore values;
  @Inject private Journey journey;
  @Inject private Event<CaseTouched> touched;
  @Inject private Json json;
  @Inject private Clock clock;

  /**
   * Stores the case, unless it is here already.
   *
   * @param content the case as InfoCare answered it
   * @param asOf when it was asked for: what InfoCare told before is in it
   * @throws IllegalArgumentException when the content names no partner or provider
   */
  public CaseFile adopt(UUID guid, JsonNode content, Instant asOf) {
    CaseFile made = read(guid, content);
    if (!store.insert(new NewCase(made, Optional.empty(), asOf))) {
      return store.find(guid).orElseThrow();
    }
    values.put(made);
    touched.fire(new CaseTouched(made.id(), guid));
    journey.record("case.adopted", guid.toString(), "read from InfoCare's hub", made.journeyKeys());
    return made;
  }

  private CaseFile read(UUID guid, JsonNode it) {
    if (!it.path("partnerId").canConvertToLong()
        || !it.path("serviceProviderId").canConvertToLong()) {
      throw new IllegalArgumentException("the case names no partner or no provider");
    }
    Instant now = clock.instant();
    String status = it.path("currentStatus").asText("");
    return new CaseFile(
        store.nextId(),
        guid,
        it.path("partnerId").longValue(),
        it.path("serviceProviderId").longValue(),
        country(it),
        new CaseIds(
            number(it, "serviceTypeId"),
            number(it, "manufacturerId"),
            number(it, "productTypeId"),
            number(it, "serviceLocationId")),
        it.path("currentStatus").isTextual() && !status.isBlank() && status.length() <= 64
            ? status.toLowerCase(Locale.ROOT)
            : null,
        null,
        new CaseContacts(
            contact(it, "customer"),
            contact(it, "consumer"),
            contact(it, "sender"),
            contact(it, "receiver"),
            contact(it, "pickupDst"),
            contact(it, "returnDst")),
        object(it, "productData"),
        object(it, "orderData"),
        tags(it),
        createdAt(it).orElse(now),
        now);
  }

  private static String country(JsonNode it) {
    String country = it.path("country").asText("").toUpperCase(Locale.ROOT);
    return country.matches("[A-Z]{2}") ? country : null;
  }

  private static Long number(JsonNode it, String field) {
    return it.path(field).canConvertToLong() ? it.path(field).longValue() : null;
  }

  private Contact contact(JsonNode it, String field) {
    return it.path(field).isObject()
        ? json.mapper().convertValue(it.get(field), Contact.class)
        : null;
  }

  private ObjectNode object(JsonNode it, String field) {
    return it.get(field) instanceof ObjectNode object ? object : json.mapper().createObjectNode();
  }

  private static List<CaseTag> tags(JsonNode it) {
    List<CaseTag> tags = new ArrayList<>();
    it.path("tags")
        .forEach(tag -> tags.add(new CaseTag(tag.path("id").asLong(), tag.path("name").asText())));
    return tags;
  }

  private static Optional<Instant> createdAt(JsonNode it) {
    try {
      return Optional.of(WireTime.parse(it.path("createdAt").asText()));
    } catch (DateTimeException notOne) {
      return Optional.empty();
    }
  }
}
