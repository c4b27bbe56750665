package fieldhub.scheduling.workforce;

import fieldhub.parts.order.Site;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Whose technicians may visit a site: those of a service area, or of a whole work centre.
 *
 * @param name for people
 */
record Territory(String name, Predicate<Technician> employs) {

  static Territory of(ServiceArea area) {
    return new Territory(
        "service area " + area.areaId(),
        technician -> technician.serviceAreas().contains(area.areaId()));
  }

  static Territory ofWorkCentre(String workCentreId) {
    return new Territory(
        "work centre " + workCentreId, technician -> technician.workCentre().equals(workCentreId));
  }

  /**
   * The area of an address: the one with the longest matching beginning of the postal code, else
   * one that has the town; of several the first.
   */
  static Optional<ServiceArea> areaOf(Site site, List<ServiceArea> areas) {
    List<ServiceArea> inCountry = areas.stream().filter(area -> area.isIn(site.country())).toList();
    Optional<ServiceArea> byPostalCode =
        inCountry.stream()
            .filter(area -> area.postalCodeMatch(site.zip()) > 0)
            .max(
                Comparator.comparingInt((ServiceArea area) -> area.postalCodeMatch(site.zip()))
                    .thenComparing(ServiceArea::areaId, Comparator.reverseOrder()));
    return byPostalCode.or(
        () -> inCountry.stream().filter(area -> area.hasPlace(site.place())).findFirst());
  }
}
