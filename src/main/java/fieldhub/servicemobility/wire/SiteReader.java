package fieldhub.servicemobility.wire;

import com.fasterxml.jackson.databind.JsonNode;
import fieldhub.parts.order.Site;
import fieldhub.parts.stock.Position;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Reads from an Account Location (contract servicemobility 8.2) what decides on the depot and the
 * service area.
 */
public final class SiteReader {

  private static final int CODE = 64;
  private static final int COUNTRY = 64;
  private static final int ZIP = 32;
  private static final int PLACE = 128;
  private static final int LONGEST_COORDINATE = 32;

  /** The site of a request; {@link Site#UNKNOWN} when it names none. */
  public Site read(Fields request) {
    return request.object("Location").map(SiteReader::site).orElse(Site.UNKNOWN);
  }

  private static Site site(Fields location) {
    Optional<Fields> address = location.object("Address");
    return new Site(
        location.text("LocationNum", CODE),
        location.text("WorkCenter", CODE),
        location.text("ServiceAreaID", CODE),
        address.map(fields -> fields.text("Country", COUNTRY)).orElse(""),
        address.map(fields -> fields.text("Zip", ZIP)).orElse(""),
        address.map(fields -> fields.text("City", PLACE)).orElse(""),
        address.flatMap(SiteReader::position));
  }

  /**
   * The vendor sends coordinates as texts or as numbers; what is no point on the globe is as good
   * as none, because nearness can be told without.
   */
  private static Optional<Position> position(Fields address) {
    return degrees(address.raw("Lat"), 90)
        .flatMap(lat -> degrees(address.raw("Lon"), 180).map(lon -> new Position(lat, lon)));
  }

  private static Optional<BigDecimal> degrees(JsonNode value, int most) {
    boolean readable =
        value.isNumber() || (value.isTextual() && value.textValue().length() <= LONGEST_COORDINATE);
    if (!readable) {
      return Optional.empty();
    }
    try {
      BigDecimal degrees =
          value.isNumber() ? value.decimalValue() : new BigDecimal(value.textValue().strip());
      return Math.abs(degrees.doubleValue()) <= most ? Optional.of(degrees) : Optional.empty();
    } catch (NumberFormatException notANumber) {
      return Optional.empty();
    }
  }
}
