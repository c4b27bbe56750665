package fieldhub.scheduling.workforce;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Addresses that the same technicians look after.
 *
 * @param country {@code ""} when postal codes and places are meant in any country
 * @param postalCodes beginnings of postal codes
 * @param places towns
 */
public record ServiceArea(
    String areaId,
    String name,
    String workCentre,
    String country,
    Set<String> postalCodes,
    Set<String> places)
    implements WorkforceRecord {

  public ServiceArea {
    postalCodes = Set.copyOf(postalCodes);
    places = Set.copyOf(places);
  }

  @Override
  public String key() {
    return areaId;
  }

  @Override
  public List<Reference> references() {
    return List.of(new Reference("workCentre", WorkforceKind.WORK_CENTRES, workCentre));
  }

  /** Whether an address in that country can lie here; who names no country may mean this one. */
  boolean isIn(String siteCountry) {
    return country.isEmpty() || siteCountry.isEmpty() || country.equalsIgnoreCase(siteCountry);
  }

  /** How many characters of the postal code the longest beginning covers; 0 when none does. */
  int postalCodeMatch(String postalCode) {
    String code = plain(postalCode);
    return postalCodes.stream()
        .map(ServiceArea::plain)
        .filter(code::startsWith)
        .mapToInt(String::length)
        .max()
        .orElse(0);
  }

  boolean hasPlace(String place) {
    return places.stream().anyMatch(place.strip()::equalsIgnoreCase);
  }

  /** People write postal codes with and without blanks. */
  private static String plain(String postalCode) {
    return postalCode.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
  }
}
