package fieldhub.servicemobility.partsordering;

import com.fasterxml.jackson.databind.JsonNode;
import fieldhub.parts.order.PartsRequest;
import fieldhub.parts.order.RequestedPart;
import fieldhub.parts.order.Site;
import fieldhub.platform.http.ProblemException;
import fieldhub.servicemobility.wire.Fields;
import fieldhub.servicemobility.wire.PartDescription;
import fieldhub.servicemobility.wire.SiteReader;
import java.math.BigDecimal;
import java.util.List;

/** Reads a Parts Ordering Object (contract servicemobility 2.2); unknown properties are ignored. */
final class PartsOrderingReader {

  private static final int CODE = 64;
  private static final int USER = 128;

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
    return Fields.read(body, this::request);
  }

  private PartsOrderingRequest request(Fields fields) {
    BigDecimal command = fields.requiredWholeNumber("Command");
    if (fields.isSound() && !PartsOrderingRequest.isServed(command)) {
      return new PartsOrderingRequest(command, null);
    }
    String workOrder = fields.requiredText("WorkOrder", CODE);
    String account = fields.text("AccountNum", CODE);
    String user = fields.text("UserName", USER);
    Site site = new SiteReader().read(fields);
    List<RequestedPart> parts =
        fields.requiredObjects("Parts", maxParts).stream().map(this::part).toList();
    return new PartsOrderingRequest(
        command, fields.isSound() ? new PartsRequest(workOrder, account, user, site, parts) : null);
  }

  private RequestedPart part(Fields part) {
    // version 7 of the vendor's page called it PartNumber
    String name = !part.has("ProdNum") && part.has("PartNumber") ? "PartNumber" : "ProdNum";
    return new RequestedPart(
        part.requiredText(name, CODE),
        PartDescription.of(part),
        part.requiredQuantity("Qty"),
        part.text("ShipToLocation", CODE),
        part.text("Urgency", CODE));
  }
}
