package fieldhub.serviceorderhub.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fieldhub.cases.casefile.CaseFile;
import fieldhub.cases.casefile.CaseRecords;
import fieldhub.cases.casefile.CaseStatuses;
import fieldhub.cases.casefile.CaseUpdates;
import fieldhub.cases.casefile.Cases;
import fieldhub.cases.casefile.StatusOrigin;
import fieldhub.platform.http.Json;
import fieldhub.platform.http.ProblemException;
import fieldhub.platform.inbox.FinalFailureException;
import fieldhub.platform.inbox.InboxHandler;
import fieldhub.platform.inbox.InboxMessage;
import fieldhub.platform.journey.JourneyKey;
import fieldhub.platform.persistence.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Applies what InfoCare tells of cases. All kinds in one handler, so that the cases of one
 * transaction are locked in one order.
 */
@ApplicationScoped
class NewsHandler implements InboxHandler<News> {

  private static final Comparator<News> IN_ORDER =
      Comparator.comparing(News::guid, Ids.IN_ORDER).thenComparing(News::message, Ids.IN_ORDER);

  @Inject private Cases cases;
  @Inject private CaseStatuses statuses;
  @Inject private CaseRecords records;
  @Inject private CaseUpdates updates;
  @Inject private UnknownCase unknown;
  @Inject private Json json;

  @Override
  public String channel() {
    return WebhookIntake.CHANNEL;
  }

  @Override
  public Set<String> types() {
    return Arrays.stream(WebhookKind.values())
        .map(WebhookKind::segment)
        .collect(Collectors.toSet());
  }

  @Override
  public News read(InboxMessage message) {
    JsonNode body;
    try {
      body = json.tree(message.body());
    } catch (ProblemException e) {
      throw new FinalFailureException(e.getMessage());
    }
    String guid = body.path("guid").asText(body.path("case").path("guid").asText(""));
    try {
      return new News(
          message.id(),
          WebhookKind.ofSegment(message.type()).orElseThrow(),
          UUID.fromString(guid),
          message.receivedAt(),
          (ObjectNode) body);
    } catch (IllegalArgumentException e) {
      throw new FinalFailureException("$.guid names no case");
    }
  }

  @Override
  public Collection<JourneyKey> keys(News told) {
    Set<JourneyKey> keys = new LinkedHashSet<>(told.keys());
    cases.find(told.guid()).map(CaseFile::journeyKeys).ifPresent(keys::addAll);
    return keys;
  }

  @Override
  public void apply(List<News> messages) {
    for (News told : messages.stream().sorted(IN_ORDER).toList()) {
      Optional<CaseFile> locked = cases.lock(told.guid());
      if (locked.isEmpty()) {
        throw unknown.told(told, messages.size() == 1);
      }
      apply(told, locked.get());
    }
  }

  private void apply(News told, CaseFile locked) {
    try {
      switch (told.kind()) {
        case NEW_STATUS, STATUS_TRANSITION ->
            statuses.take(locked, StatusOrigin.INFOCARE, told.status());
        case CASE_UPDATED ->
            updates.apply(locked, told.message(), told.receivedAt(), told.change(json.mapper()));
        case NEW_COST_PROPOSAL, NEW_MESSAGE, MESSAGE_CONFIRMED, NEW_FILE, INVOICE ->
            told.records().forEach(it -> records.take(locked, it));
      }
    } catch (IllegalArgumentException e) {
      throw new FinalFailureException("a field of the case has another type than it can have");
    }
  }
}
