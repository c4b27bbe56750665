package fieldhub.serviceorderhub.upstream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fieldhub.cases.requestlog.FoundEntry;
import fieldhub.cases.requestlog.LogEntry;
import fieldhub.platform.http.Json;
import fieldhub.platform.http.PlainWords;
import fieldhub.platform.http.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * Reads InfoCare's bodies tolerantly: {@code data} or the root, {@code error} as text or object,
 * {@code details} beside or inside it (contract serviceorderhub 1.5 and 1.6).
 */
@ApplicationScoped
class ReplyReader {

  private final Json json;

  @Inject
  ReplyReader(Json json) {
    this.json = json;
  }

  /** For the container's proxy. */
  protected ReplyReader() {
    this(null);
  }

  /** The content of {@code data}, or the root without one; missing when it is no JSON. */
  JsonNode data(Reply reply) {
    JsonNode root = tree(reply);
    return root.hasNonNull("data") ? root.get("data") : root;
  }

  /** Whether it is an answer of InfoCare's hub that names an error; a proxy's page is not. */
  boolean saysError(Reply reply) {
    return tree(reply).hasNonNull("error");
  }

  /** What the error says, in whichever of the shapes; the body's start when it is in none. */
  String message(Reply reply) {
    JsonNode error = tree(reply).path("error");
    if (error.isTextual()) {
      return error.asText();
    }
    return error.path("message").isTextual()
        ? error.get("message").asText()
        : PlainWords.of(reply.body(), Integer.MAX_VALUE);
  }

  /**
   * A 400 to a routing query.
   *
   * @param words makes InfoCare's texts such as may be handed on
   */
  RoutingAnswer routingRefusal(Reply reply, UnaryOperator<String> words) {
    JsonNode root = tree(reply);
    JsonNode needed = root.path("data").path("paramsNeeded");
    if (needed.isArray()) {
      TreeSet<String> names = new TreeSet<>();
      needed.forEach(name -> names.add(words.apply(name.asText())));
      return new RoutingAnswer.NotEnoughData(names);
    }
    JsonNode inside = root.path("error").path("details");
    JsonNode details = inside.isObject() ? inside : root.path("details");
    Map<String, List<String>> fields = new LinkedHashMap<>();
    details
        .fields()
        .forEachRemaining(
            field -> {
              List<String> texts = new ArrayList<>();
              if (field.getValue().isArray()) {
                field.getValue().forEach(text -> texts.add(words.apply(text.asText())));
              } else {
                texts.add(words.apply(field.getValue().asText()));
              }
              fields.put(words.apply(field.getKey()), texts);
            });
    return new RoutingAnswer.Invalid(words.apply(message(reply)), fields);
  }

  /**
   * A case; empty when the answer holds none, or not its external requests, which were asked for:
   * taken for none they would all be posted again.
   */
  Optional<UpstreamCase> caseOf(Reply reply) {
    if (!(data(reply) instanceof ObjectNode content) || !content.path("id").canConvertToLong()) {
      return Optional.empty();
    }
    List<FoundEntry> requests = new ArrayList<>();
    if (!(content.remove("externalRequests") instanceof ArrayNode listed)) {
      return Optional.empty();
    }
    listed.forEach(each -> entry(each).ifPresent(requests::add));
    return Optional.of(new UpstreamCase(content.get("id").asLong(), content, requests));
  }

  /** An external request (3.6); empty when it is no object with an id. */
  private Optional<FoundEntry> entry(JsonNode node) {
    if (!node.path("id").canConvertToLong()) {
      return Optional.empty();
    }
    ObjectNode meta =
        node.path("meta") instanceof ObjectNode given ? given : json.mapper().createObjectNode();
    return Optional.of(
        new FoundEntry(
            node.get("id").asLong(),
            new LogEntry(
                node.path("type").asText(),
                node.path("status").asText(),
                text(node, "url"),
                meta,
                text(node, "request"),
                text(node, "response"),
                text(node, "message")),
            time(node.path("createdAt").asText())));
  }

  private static Optional<String> text(JsonNode node, String name) {
    JsonNode value = node.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return Optional.empty();
    }
    return Optional.of(value.isTextual() ? value.asText() : value.toString());
  }

  private static Optional<Instant> time(String text) {
    try {
      return Optional.of(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeException none) {
      return Optional.empty();
    }
  }

  private JsonNode tree(Reply reply) {
    try {
      return json.answer(reply.body());
    } catch (ProblemException noJson) {
      return MissingNode.getInstance();
    }
  }
}
