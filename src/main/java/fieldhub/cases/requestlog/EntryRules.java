package fieldhub.cases.requestlog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import fieldhub.platform.persistence.SqlStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;

/** What of an entry is kept: no credentials, no more than 64 KiB of a text. */
@ApplicationScoped
class EntryRules {

  private static final int LONGEST_TYPE = 255;
  private static final int LONGEST_STATUS = 20;

  private final RequestLogSettings settings;

  @Inject
  EntryRules(RequestLogSettings settings) {
    this.settings = settings;
  }

  /** For the container's proxy. */
  protected EntryRules() {
    this(null);
  }

  /** The entry as it is stored. */
  LogEntry kept(LogEntry entry) {
    return new LogEntry(
        KeptText.storable(entry.type()),
        entry.status(),
        entry.url().map(this::clean),
        (ObjectNode) storable(settings.redaction().of(entry.meta())),
        body(entry.request()),
        body(entry.response()),
        body(entry.message()));
  }

  /** What another hub has logged, as far as our table takes it. */
  LogEntry keptForeign(LogEntry entry) {
    LogEntry kept = kept(entry);
    return new LogEntry(
        kept.type().isEmpty() ? "unknown" : SqlStore.cut(kept.type(), LONGEST_TYPE),
        SqlStore.cut(KeptText.storable(kept.status()), LONGEST_STATUS),
        kept.url().map(KeptText::cut),
        kept.meta(),
        kept.request(),
        kept.response(),
        kept.message());
  }

  private Optional<String> body(Optional<String> text) {
    return text.map(this::clean).map(KeptText::cut);
  }

  private String clean(String text) {
    return settings.redaction().of(KeptText.storable(text));
  }

  private static JsonNode storable(JsonNode node) {
    if (node instanceof ObjectNode object) {
      ObjectNode clean = object.objectNode();
      for (Map.Entry<String, JsonNode> field : object.properties()) {
        clean.set(KeptText.storable(field.getKey()), storable(field.getValue()));
      }
      return clean;
    }
    if (node instanceof ArrayNode array) {
      ArrayNode clean = array.arrayNode(array.size());
      array.forEach(each -> clean.add(storable(each)));
      return clean;
    }
    return node.isTextual() ? TextNode.valueOf(KeptText.storable(node.textValue())) : node;
  }
}
