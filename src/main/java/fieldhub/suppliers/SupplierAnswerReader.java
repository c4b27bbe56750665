package fieldhub.suppliers;

import com.fasterxml.jackson.databind.JsonNode;
import fieldhub.parts.order.SupplierAnswer;
import fieldhub.platform.http.Json;
import fieldhub.platform.http.ProblemException;
import fieldhub.platform.http.WireTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Reads a Parts Ordering Response Object (contract servicemobility 2.3), tolerantly: only what
 * decides about the order must be there. A supplier may split the order into several deliveries.
 */
@ApplicationScoped
class SupplierAnswerReader {

  private static final int LONGEST_TEXT = 400;
  private static final int LONGEST_TRACKING = 200;
  private static final int LONGEST_PART = 80;

  private final Json json;
  private final SupplierSettings settings;

  @Inject
  SupplierAnswerReader(Json json, SupplierSettings settings) {
    this.json = json;
    this.settings = settings;
  }

  /** For the container's proxy. */
  protected SupplierAnswerReader() {
    this(null, null);
  }

  /** Empty when this is no answer from which the order's fate could be known. */
  Optional<SupplierAnswer> read(byte[] body) {
    if (body == null) {
      return Optional.empty();
    }
    JsonNode answer;
    try {
      answer = json.answer(body);
    } catch (ProblemException notJson) {
      return Optional.empty();
    }
    String status = answer.path("Status").asText();
    if (status.equals(settings.refused())) {
      String reason = clean(answer.path("StatusMsg"), LONGEST_TEXT);
      return Optional.of(
          SupplierAnswer.refused(cut("refused, " + status + ": " + reason, LONGEST_TEXT)));
    }
    return status.equals(settings.accepted()) ? accepted(answer) : Optional.empty();
  }

  /** What was not ordered stands in an entry without a number, as in our own answers. */
  private static Optional<SupplierAnswer> accepted(JsonNode answer) {
    List<JsonNode> deliveries = new ArrayList<>();
    List<JsonNode> missing = new ArrayList<>();
    for (JsonNode order : list(answer.path("Orders"))) {
      (clean(order.path("PartOrderNum"), LONGEST_PART).isEmpty() ? missing : deliveries).add(order);
    }
    if (deliveries.isEmpty()) {
      return Optional.empty();
    }
    Optional<Instant> last =
        deliveries.stream()
            .flatMap(order -> time(order.path("EstimatedDelivery").asText()).stream())
            .max(Comparator.naturalOrder());
    String tracking = joined(deliveries, "TrackingNumber");
    StringBuilder text =
        new StringBuilder("accepted as ").append(joined(deliveries, "PartOrderNum"));
    last.ifPresent(time -> text.append(" for ").append(time));
    if (!missing.isEmpty()) {
      text.append("; NOT delivered: ").append(missingParts(missing));
    }
    if (!tracking.isEmpty()) {
      text.append("; tracking ").append(tracking);
    }
    return Optional.of(
        new SupplierAnswer(
            true, last, cut(tracking, LONGEST_TRACKING), cut(text.toString(), LONGEST_TEXT)));
  }

  private static String missingParts(List<JsonNode> orders) {
    return orders.stream()
        .flatMap(order -> list(order.path("Parts")).stream())
        .map(
            part ->
                clean(part.path("ProdNum"), LONGEST_PART)
                    + " ("
                    + clean(part.path("PartStatus"), LONGEST_PART)
                    + ")")
        .collect(Collectors.joining(", "));
  }

  private static String joined(List<JsonNode> orders, String field) {
    return orders.stream()
        .map(order -> clean(order.path(field), LONGEST_PART))
        .filter(value -> !value.isEmpty())
        .distinct()
        .collect(Collectors.joining(", "));
  }

  /** The page's table says object, its sample is an array. */
  private static List<JsonNode> list(JsonNode node) {
    List<JsonNode> entries = new ArrayList<>();
    if (node.isArray()) {
      node.forEach(entries::add);
    } else if (node.isObject()) {
      entries.add(node);
    }
    return entries;
  }

  /** In the forms of contract 1.4; what is none of them is no promise. */
  private static Optional<Instant> time(String text) {
    try {
      return Optional.of(WireTime.parse(text.strip()));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static String clean(JsonNode value, int longest) {
    return cut(value.asText("").replaceAll("[\\p{Cntrl}\\p{Cs}]", " ").strip(), longest);
  }

  private static String cut(String text, int longest) {
    return text.length() > longest ? text.substring(0, longest) : text;
  }
}
