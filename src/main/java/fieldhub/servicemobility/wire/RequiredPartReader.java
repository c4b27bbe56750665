package fieldhub.servicemobility.wire;

import java.util.List;

/** Reads the {@code RequiredParts} of a request (contract servicemobility 8.5). */
public final class RequiredPartReader {

  /** More parts than anybody carries to a visit. */
  private static final int MOST = 500;

  private static final int CODE = 64;

  /** The parts, none when there are none; what is wrong with them is noted in the fields. */
  public List<RequiredPart> read(Fields request) {
    return request.objects("RequiredParts", MOST).stream().map(RequiredPartReader::part).toList();
  }

  private static RequiredPart part(Fields part) {
    // the vendor's sample of Book Job misspells the key (contract 11, trap 5)
    String quantity = !part.has("Qty") && part.has("Qty:") ? "Qty:" : "Qty";
    return new RequiredPart(
        part.requiredText("ProdNum", CODE),
        PartDescription.of(part),
        part.requiredPositiveQuantity(quantity),
        part.text("PartOrderNum", CODE),
        part.text("ShipToLocation", CODE),
        part.text("Urgency", CODE),
        part.time("EstimatedDelivery"));
  }
}
