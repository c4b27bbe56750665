package fieldhub.parts.order;

import fieldhub.parts.stock.LocationTerms;
import fieldhub.parts.stock.StorageLocation;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/**
 * The depot nearest to a site: by great-circle distance where both positions are known (such depots
 * come first); else the one of the same work centre, then of the same service area, then with the
 * most of the postal code in common in the same country, then by the depot's priority, then by id.
 */
final class NearestDepot {

  private final Comparator<StorageLocation> nearness;

  NearestDepot(Site site) {
    nearness =
        Comparator.<StorageLocation>comparingDouble(depot -> kilometres(site, depot.terms()))
            .thenComparing(depot -> !isSame(site.workCentre(), depot.terms().workCentre()))
            .thenComparing(depot -> !depot.terms().serviceAreas().contains(site.serviceArea()))
            .thenComparing(depot -> -commonPostalPrefix(site, depot.terms()))
            .thenComparing(depot -> depot.terms().priority())
            .thenComparing(StorageLocation::locationId);
  }

  Optional<StorageLocation> of(Collection<StorageLocation> depots) {
    return depots.stream().min(nearness);
  }

  private static double kilometres(Site site, LocationTerms depot) {
    if (site.position().isEmpty() || depot.coordinates().isEmpty()) {
      return Double.POSITIVE_INFINITY;
    }
    return site.position().get().kilometresTo(depot.coordinates().get());
  }

  private static boolean isSame(String asked, String offered) {
    return !asked.isEmpty() && asked.equals(offered);
  }

  private static int commonPostalPrefix(Site site, LocationTerms depot) {
    if (site.country().isEmpty()
        || !site.country().equalsIgnoreCase(depot.country())
        || depot.zip() == null) {
      return 0;
    }
    String here = plain(site.zip());
    String there = plain(depot.zip());
    int common = 0;
    while (common < Math.min(here.length(), there.length())
        && here.charAt(common) == there.charAt(common)) {
      common++;
    }
    return common;
  }

  private static String plain(String zip) {
    return zip.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
  }
}
