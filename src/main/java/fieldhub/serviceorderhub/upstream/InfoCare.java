package fieldhub.serviceorderhub.upstream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fieldhub.cases.requestlog.LogEntry;
import fieldhub.platform.http.Json;
import fieldhub.serviceorderhub.upstream.InfoCareFailedException.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * What the hub may ask InfoCare's Service Order Hub: the only client (contract serviceorderhub 5).
 * Outside any transaction, within a bounded time, with the configured token. No call is ever
 * repeated by itself.
 */
@ApplicationScoped
public class InfoCare {

  private static final String ROUTING = "routing";
  private static final String COMPLETED_EMAIL = "case/send-completed-email";
  private static final String CASE = "case";
  private static final String LOG = "requests/log";

  @Inject private InfoCareSettings settings;
  @Inject private InfoCareCalls calls;
  @Inject private ReplyReader reader;
  @Inject private Json json;

  /** Whether there is an upstream at all; every call fails without one. */
  public boolean configured() {
    return settings.isUsed();
  }

  /**
   * Which workshop (5.2).
   *
   * @param query values by camelCase name, without a token
   */
  public RoutingAnswer routing(Map<String, String> query) throws InfoCareFailedException {
    String text = InfoCareClient.query(query);
    Reply reply = calls.ask(ROUTING, (api, token) -> api.routing(token, text));
    if (reply.status() == 404 && reader.saysError(reply)) {
      return new RoutingAnswer.NoRoute();
    }
    if (reply.status() == 400) {
      return reader.routingRefusal(reply, calls::words);
    }
    JsonNode data = good(reply);
    if (!data.path("serviceProvider").isObject()) {
      throw unreadable(reply, "a routing answer without a provider");
    }
    return new RoutingAnswer.Found(data);
  }

  /**
   * Sends a case's completed e-mail (5.1). Not idempotent: after UNKNOWN it must not be repeated
   * but by an operator.
   */
  public CompletedEmailAnswer sendCompletedEmail(UUID guid, Optional<String> email)
      throws InfoCareFailedException {
    ObjectNode body = json.mapper().createObjectNode().put("guid", guid.toString());
    email.ifPresent(it -> body.put("email", it));
    byte[] bytes = json.write(body);
    Reply reply = calls.ask(COMPLETED_EMAIL, (api, token) -> api.sendCompletedEmail(token, bytes));
    JsonNode result = good(reply).path("result");
    if (result.isTextual()) {
      return new CompletedEmailAnswer.NotSent(result.asText());
    }
    if (result.isBoolean() && result.asBoolean()) {
      return new CompletedEmailAnswer.Sent();
    }
    throw unreadable(reply, "an answer without a result");
  }

  /**
   * A case with its external requests (3.3).
   *
   * @throws InfoCareFailedException NOT_FOUND when InfoCare does not know it, or not as ours
   */
  public UpstreamCase caseWithRequests(UUID guid) throws InfoCareFailedException {
    Reply reply = calls.ask(CASE, (api, token) -> api.caseOf(token, guid, 1));
    if (!reply.isGood()) {
      throw calls.failure(reply);
    }
    UpstreamCase found =
        reader
            .caseOf(reply)
            .orElseThrow(
                () -> unreadable(reply, "an answer without a case and its externalRequests"));
    if (!found.content().path("guid").asText().equalsIgnoreCase(guid.toString())) {
      throw unreadable(reply, "an answer about another case");
    }
    return found;
  }

  /**
   * Posts a log entry (5.3).
   *
   * @param upstreamCaseId InfoCare's number of the case
   * @return InfoCare's id of it, if the answer names one; only the 2xx counts (3.6)
   */
  public OptionalLong log(long upstreamCaseId, LogEntry entry) throws InfoCareFailedException {
    byte[] body = json.write(entry.forCase(upstreamCaseId).toJson());
    Reply reply = calls.ask(LOG, (api, token) -> api.log(token, body));
    JsonNode id = good(reply).path("id");
    return id.canConvertToLong() ? OptionalLong.of(id.asLong()) : OptionalLong.empty();
  }

  /** For how long log entries are not posted; zero when they are. */
  public Duration logRests() {
    return calls.rest(LOG);
  }

  private JsonNode good(Reply reply) throws InfoCareFailedException {
    if (!reply.isGood()) {
      throw calls.failure(reply);
    }
    return reader.data(reply);
  }

  private static InfoCareFailedException unreadable(Reply reply, String what) {
    return new InfoCareFailedException(
        Problem.UNKNOWN, "HTTP " + reply.status() + " with " + what, Duration.ZERO);
  }
}
