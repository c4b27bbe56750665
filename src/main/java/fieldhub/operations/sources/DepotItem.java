package fieldhub.operations.sources;

import fieldhub.operations.exchange.ImportRow;
import fieldhub.parts.leadtime.LeadTime;
import fieldhub.parts.stock.LocationKind;
import fieldhub.parts.stock.LocationTerms;
import fieldhub.parts.stock.Position;
import fieldhub.platform.bulk.BulkItem;
import fieldhub.platform.bulk.BulkRow;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A depot or a van as operators read and import it; an import row is the whole location. */
public record DepotItem(
    @Schema(example = "DEP-NORTH", required = true) String locationId,
    @Schema(example = "Depot North", required = true) String name,
    @Schema(example = "DEPOT", required = true) LocationKind kind,
    @Schema(description = "Whose van it is") String technician,
    String workCentre,
    List<String> serviceAreas,
    @Schema(example = "GBR") String country,
    String zip,
    BigDecimal latitude,
    BigDecimal longitude,
    @Schema(description = "The lower, the sooner a depot is taken") int priority,
    int leadTimeDays,
    @Schema(example = "Europe/London") String timeZone,
    List<String> workingDays,
    @Schema(example = "16:00") String cutOff,
    @Schema(example = "10:00") String deliveryTime,
    List<String> holidays) {

  static final Set<String> COLUMNS = columns();

  private static final int DEGREE_DECIMALS = 6;
  private static final int PRIORITY = 100;

  static DepotItem of(BulkItem<String, LocationTerms> location) {
    LocationTerms terms = location.terms();
    LeadTime leadTime = terms.leadTime();
    return new DepotItem(
        location.key(),
        terms.name(),
        terms.kind(),
        terms.technician(),
        terms.workCentre(),
        terms.serviceAreas().stream().sorted().toList(),
        terms.country(),
        terms.zip(),
        terms.coordinates().map(Position::latitude).orElse(null),
        terms.coordinates().map(Position::longitude).orElse(null),
        terms.priority(),
        leadTime.days(),
        leadTime.calendar().zone().getId(),
        LeadTimeFields.workingDays(leadTime),
        leadTime.calendar().cutOff().toString(),
        leadTime.calendar().deliveryTime().toString(),
        LeadTimeFields.holidays(leadTime));
  }

  static BulkRow<String, LocationTerms> read(ImportRow row) {
    row.require("kind");
    LocationTerms terms =
        new LocationTerms(
            row.required("name", 200),
            row.choice("kind", LocationKind.class, LocationKind.DEPOT),
            row.text("technician", 128).orElse(null),
            row.text("workCentre", 64).orElse(null),
            Set.copyOf(row.texts("serviceAreas", 64)),
            row.text("country", 3).orElse(null),
            row.text("zip", 32).orElse(null),
            position(row),
            row.integer("priority", PRIORITY, 0, 1_000_000),
            LeadTimeFields.read(row));
    return new BulkRow<>(row.number(), row.required("locationId", 64), terms);
  }

  private static Position position(ImportRow row) {
    Optional<BigDecimal> latitude = row.decimal("latitude", DEGREE_DECIMALS);
    Optional<BigDecimal> longitude = row.decimal("longitude", DEGREE_DECIMALS);
    if (latitude.isPresent() != longitude.isPresent()) {
      row.refuse(
          latitude.isPresent() ? "longitude" : "latitude", "is missing beside the other one");
    }
    try {
      return latitude.flatMap(lat -> longitude.map(lon -> new Position(lat, lon))).orElse(null);
    } catch (IllegalArgumentException e) {
      row.refuse("latitude", "is, with the longitude, not a point on the globe");
      return null;
    }
  }

  private static Set<String> columns() {
    Set<String> columns =
        new LinkedHashSet<>(
            List.of(
                "locationId",
                "name",
                "kind",
                "technician",
                "workCentre",
                "serviceAreas",
                "country",
                "zip",
                "latitude",
                "longitude",
                "priority"));
    columns.addAll(LeadTimeFields.COLUMNS);
    return columns;
  }
}
