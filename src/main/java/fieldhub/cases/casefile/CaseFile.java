package fieldhub.cases.casefile;

import com.fasterxml.jackson.databind.JsonNode;
import fieldhub.cases.party.Partner;
import fieldhub.platform.journey.JourneyKey;
import fieldhub.platform.journey.JourneyKeys;
import fieldhub.platform.journey.KeyKind;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A case (contract serviceorderhub 3.3).
 *
 * @param id what {@code meta.caseId} wants; the hub's own number
 * @param guid the public id that all other calls use
 * @param country two capitals, null where unknown
 * @param currentStatus the latest status key as the partner sees it, lower case; null before any
 * @param providerStatus the latest key as the workshop reported it; null before any
 * @param productData section 3.5, an object
 * @param orderData section 3.4, an object
 * @param touchedAt when it, or anything that was logged for it, last changed
 */
public record CaseFile(
    long id,
    UUID guid,
    long partnerId,
    long providerId,
    String country,
    CaseIds ids,
    String currentStatus,
    String providerStatus,
    CaseContacts contacts,
    JsonNode productData,
    JsonNode orderData,
    List<CaseTag> tags,
    Instant createdAt,
    Instant touchedAt) {

  /** The partner's own number of it; empty where it has none. */
  public String refNo() {
    return orderData.path("refNo").asText("");
  }

  /** The keys that everything about it is recorded under: guid, number, the partner's number. */
  public Set<JourneyKey> journeyKeys() {
    return new JourneyKeys()
        .add(KeyKind.CASE, guid.toString())
        .add(KeyKind.CASE, Long.toString(id))
        .add(KeyKind.CASE, refNo())
        .found();
  }

  /** The same with other order data. */
  CaseFile with(JsonNode otherOrderData) {
    return new CaseFile(
        id,
        guid,
        partnerId,
        providerId,
        country,
        ids,
        currentStatus,
        providerStatus,
        contacts,
        productData,
        otherOrderData,
        tags,
        createdAt,
        touchedAt);
  }

  /** Whether its status is one that its partner calls final (5.1, row 4). */
  public boolean isCompleted(Partner partner) {
    return currentStatus != null && partner.finalStatuses().contains(currentStatus);
  }
}
