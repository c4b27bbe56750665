package fieldhub.serviceorderhub.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fieldhub.cases.casefile.CaseRecord;
import fieldhub.cases.casefile.CaseStatus;
import fieldhub.cases.casefile.CaseUpdates;
import fieldhub.cases.casefile.RecordKind;
import fieldhub.cases.party.Contact;
import fieldhub.platform.inbox.FinalFailureException;
import fieldhub.platform.journey.JourneyKey;
import fieldhub.platform.journey.JourneyKeys;
import fieldhub.platform.journey.KeyKind;
import fieldhub.serviceorderhub.wire.HubDate;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/**
 * What a webhook tells of a case.
 *
 * @param message the inbox's id of it, which grows with time
 * @param body as it came, an object
 */
record News(UUID message, WebhookKind kind, UUID guid, Instant receivedAt, ObjectNode body) {

  private static final int LONGEST_KEY = 64;

  /** What it names its case by: the public id, and InfoCare's number where it has that. */
  Set<JourneyKey> keys() {
    JsonNode number = body.path("caseId");
    return new JourneyKeys()
        .add(KeyKind.CASE, guid.toString())
        .add(KeyKind.CASE, number.isIntegralNumber() ? number.asText() : null)
        .found();
  }

  /**
   * The status that it tells of.
   *
   * @throws FinalFailureException when it names none
   */
  CaseStatus status() {
    Instant createdAt = time("createdAt", receivedAt);
    return new CaseStatus(
        id(),
        requiredKey("key"),
        null,
        body.path("name").isTextual() ? body.path("name").textValue() : null,
        key("prevKey"),
        createdAt,
        time("updatedAt", createdAt),
        time("declaredAt", createdAt));
  }

  /**
   * The change that it tells of, every field of it checked: only null takes something away.
   *
   * @throws FinalFailureException when a part is of another type than it can have
   */
  JsonNode change(ObjectMapper mapper) {
    CaseUpdates.DATA.forEach(it -> part(it, JsonNode.class, mapper));
    CaseUpdates.CONTACTS.forEach(it -> part(it, Contact.class, mapper));
    return body;
  }

  private void part(String field, Class<?> type, ObjectMapper mapper) {
    JsonNode value = body.path(field);
    if (value.isNull() || value.isMissingNode()) {
      return;
    }
    if (!value.isObject()) {
      throw new FinalFailureException("$." + field + " is no object");
    }
    try {
      mapper.convertValue(value, type);
    } catch (IllegalArgumentException e) {
      throw new FinalFailureException(
          "$." + field + " has a field of another type than it can have");
    }
  }

  /** The records that it tells of: several files, else one. */
  List<CaseRecord> records() {
    return switch (kind) {
      case NEW_MESSAGE, MESSAGE_CONFIRMED -> List.of(record(RecordKind.MESSAGE));
      case NEW_COST_PROPOSAL -> List.of(record(RecordKind.COST_PROPOSAL));
      case INVOICE -> List.of(record(RecordKind.INVOICE));
      case NEW_FILE -> files();
      case NEW_STATUS, STATUS_TRANSITION, CASE_UPDATED -> List.of();
    };
  }

  /** A confirmation is the message once more, with when it was confirmed. */
  private CaseRecord record(RecordKind of) {
    Instant updatedAt = time("updatedAt", time("createdAt", receivedAt));
    Instant confirmedAt = time("confirmedAt", updatedAt);
    return new CaseRecord(
        of, Long.toString(id()), body, confirmedAt.isAfter(updatedAt) ? confirmedAt : updatedAt);
  }

  /** By their addresses: what was told of one first stays. */
  private List<CaseRecord> files() {
    List<CaseRecord> files = new ArrayList<>();
    for (JsonNode file : body.path("files")) {
      String url = file.path("url").asText("");
      if (url.isBlank()) {
        throw new FinalFailureException("$.files has one without url");
      }
      files.add(new CaseRecord(RecordKind.FILE, DedupeKey.hash(url), file, receivedAt));
    }
    return files;
  }

  private long id() {
    return body.path("id").longValue();
  }

  private String requiredKey(String field) {
    String key = key(field);
    if (key == null) {
      throw new FinalFailureException("$." + field + " is missing");
    }
    return key;
  }

  /** Keys are in lower case, however they are written. */
  private String key(String field) {
    JsonNode value = body.path(field);
    if (value.isNull() || value.isMissingNode() || value.asText().isBlank()) {
      return null;
    }
    if (!value.isTextual() || value.textValue().length() > LONGEST_KEY) {
      throw new FinalFailureException(
          "$." + field + " must be a text of at most " + LONGEST_KEY + " characters");
    }
    return value.textValue().strip().toLowerCase(Locale.ROOT);
  }

  private Instant time(String field, Instant fallback) {
    JsonNode value = body.path(field);
    if (value.isNull() || value.isMissingNode() || value.asText().isBlank()) {
      return fallback;
    }
    try {
      return HubDate.parse(value.asText());
    } catch (DateTimeException e) {
      throw new FinalFailureException("$." + field + " is no date and time");
    }
  }
}
