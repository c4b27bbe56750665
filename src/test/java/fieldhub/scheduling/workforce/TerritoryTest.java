package fieldhub.scheduling.workforce;

import static org.assertj.core.api.Assertions.assertThat;

import fieldhub.parts.order.Site;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerritoryTest {

  private final List<ServiceArea> areas =
      List.of(
          area("NORTH", "GBR", Set.of("M", "SK"), Set.of("Manchester")),
          area("STOCKPORT", "GBR", Set.of("SK1", "sk 2"), Set.of("Stockport")),
          area("SWEDEN", "SWE", Set.of("1", "113 5"), Set.of("Solna")),
          area("ANY", "", Set.of("1"), Set.of("Solna", "Paris")));

  @ParameterizedTest(name = "{0} {1} {2}: {3}")
  @CsvSource({
    "GBR, SK1 3AX, '',        STOCKPORT",
    "GBR, sk13ax,  '',        STOCKPORT",
    "gbr, S K2 9Z, '',        STOCKPORT",
    "GBR, SK8 1AA, Stockport, NORTH", // the postal code counts more than the town
    "'',  SK1,     '',        STOCKPORT",
    "SWE, 11356,   '',        SWEDEN",
    "SWE, SK1 3AX, '',        none", // the same letters elsewhere
    "NOR, 1,       '',        ANY",
    "'',  199,     '',        ANY", // of equally good ones the first
    "GBR, EH1 1AA, stockPORT, STOCKPORT",
    "GBR, '',      ' Solna ', ANY",
    "SWE, '',      Solna,     SWEDEN",
    "GBR, EH1 1AA, '',        none",
    "GBR, '',      Leeds,     none"
  })
  void theLongestPostalCodeWinsThenTheTown(
      String country, String zip, String place, String expected) {
    Site site = new Site("", "", "", country, zip, place, Optional.empty());
    assertThat(Territory.areaOf(site, areas).map(ServiceArea::areaId).orElse("none"))
        .isEqualTo(expected);
  }

  private static ServiceArea area(
      String id, String country, Set<String> postalCodes, Set<String> places) {
    return new ServiceArea(id, id, "WC", country, postalCodes, places);
  }
}
