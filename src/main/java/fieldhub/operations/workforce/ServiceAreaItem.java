package fieldhub.operations.workforce;

import fieldhub.operations.exchange.ImportRow;
import fieldhub.scheduling.workforce.ServiceArea;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A service area as operators read and import it. */
public record ServiceAreaItem(
    @Schema(example = "SA-NW-02", required = true) String areaId,
    @Schema(example = "Stockport", required = true) String name,
    @Schema(example = "WC-NW", required = true) String workCentre,
    @Schema(example = "GBR") String country,
    @Schema(
            description = "Beginnings of postal codes; blanks and case do not count",
            example = "[\"SK1\", \"SK2\"]")
        List<String> postalCodes,
    @Schema(description = "Towns", example = "[\"Stockport\"]") List<String> places) {

  static ServiceAreaItem of(ServiceArea area) {
    return new ServiceAreaItem(
        area.areaId(),
        area.name(),
        area.workCentre(),
        area.country(),
        area.postalCodes().stream().sorted().toList(),
        area.places().stream().sorted().toList());
  }

  static ServiceArea read(ImportRow row) {
    return new ServiceArea(
        row.required("areaId", 64),
        row.required("name", 200),
        row.required("workCentre", 64),
        row.text("country", 64).orElse(""),
        Set.copyOf(row.texts("postalCodes", 32)),
        Set.copyOf(row.texts("places", 128)));
  }
}
