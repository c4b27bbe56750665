package fieldhub.servicemobility.partsordering;

import com.fasterxml.jackson.databind.JsonNode;
import fieldhub.parts.order.PartsRequest;
import fieldhub.parts.order.RequestedPart;
import fieldhub.parts.order.Site;
import fieldhub.platform.http.InvalidParam;
import fieldhub.platform.http.ProblemException;
import fieldhub.platform.http.ProblemType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Reads a Parts Ordering Object (contract servicemobility 2.2); unknown properties are ignored. */
final class PartsOrderingReader {

  private static final int CODE = 64;
  private static final int USER = 128;
  private static final int DESCRIPTION = 500;

  /** More would not help anybody to mend the request. */
  private static final int MOST_PROBLEMS = 100;

  private final int maxParts;

  PartsOrderingReader(int maxParts) {
    this.maxParts = maxParts;
  }

  /**
   * Reads the request. A command that we do not serve is no fault of shape, and what else belongs
   * to it is not known, so then nothing else is looked at.
   *
   * @throws ProblemException INVALID_REQUEST that names every field at fault
   */
  PartsOrderingRequest read(JsonNode body) {
    if (!body.isObject()) {
      throw new ProblemException(
          ProblemType.INVALID_REQUEST, "the request body must be a JSON object");
    }
    List<InvalidParam> wrong = new ArrayList<>();
    Fields fields = new Fields(body, "$", wrong);
    BigDecimal command = fields.requiredWholeNumber("Command");
    if (wrong.isEmpty() && !PartsOrderingRequest.isServed(command)) {
      return new PartsOrderingRequest(command, null);
    }
    String workOrder = fields.requiredText("WorkOrder", CODE);
    String account = fields.text("AccountNum", CODE);
    String user = fields.text("UserName", USER);
    Site site = new SiteReader().read(fields);
    List<RequestedPart> parts =
        fields.requiredObjects("Parts", maxParts).stream().map(this::part).toList();
    refuseIfAny(wrong);
    return new PartsOrderingRequest(
        command, new PartsRequest(workOrder, account, user, site, parts));
  }

  private RequestedPart part(Fields part) {
    // version 7 of the vendor's page called it PartNumber
    String name = !part.has("ProdNum") && part.has("PartNumber") ? "PartNumber" : "ProdNum";
    return new RequestedPart(
        part.requiredText(name, CODE),
        description(part),
        part.requiredQuantity("Qty"),
        part.text("ShipToLocation", CODE),
        part.text("Urgency", CODE));
  }

  /** Only repeated to the technician: no reason to refuse an order for its line break. */
  private static String description(Fields part) {
    String text = part.raw("ProdAttrs").path("Desc").asText("");
    String clean = text.replaceAll("[\\p{Cntrl}\\p{Cs}]", " ").strip();
    return clean.length() > DESCRIPTION ? clean.substring(0, DESCRIPTION) : clean;
  }

  private static void refuseIfAny(List<InvalidParam> wrong) {
    if (!wrong.isEmpty()) {
      throw new ProblemException(
          ProblemType.INVALID_REQUEST,
          wrong.size() == 1
              ? "1 field is not acceptable"
              : wrong.size() + " fields are not acceptable",
          wrong.subList(0, Math.min(wrong.size(), MOST_PROBLEMS)));
    }
  }
}
