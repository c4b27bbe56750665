package fieldhub.parts.order;

import static fieldhub.parts.order.PartsSamples.at;
import static fieldhub.parts.order.PartsSamples.depot;
import static fieldhub.parts.order.PartsSamples.site;
import static org.assertj.core.api.Assertions.assertThat;

import fieldhub.parts.stock.Position;
import fieldhub.parts.stock.StorageLocation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class NearestDepotTest {

  private static final Position STOCKPORT = at("53.4083", "-2.1494");
  private static final Position MANCHESTER = at("53.4808", "-2.2426");
  private static final Position LONDON = at("51.5074", "-0.1278");

  static Stream<Arguments> choices() {
    Site known = site("WC-NW", "SA-02", "GBR", "SK1 3AX", STOCKPORT);
    Site unknown = site("WC-NW", "SA-02", "GBR", "SK1 3AX", null);
    return Stream.of(
        Arguments.of(
            "the shorter distance, whatever else speaks for the other",
            known,
            List.of(
                depot("FAR", "WC-NW", Set.of("SA-02"), "GBR", "SK1 3AX", LONDON, 1),
                depot("NEAR", "", Set.of(), "", "", MANCHESTER, 9)),
            "NEAR"),
        Arguments.of(
            "a known distance before an unknown one",
            known,
            List.of(
                depot("A-UNKNOWN", "WC-NW", Set.of(), "", "", null, 1),
                depot("KNOWN", "", Set.of(), "", "", LONDON, 9)),
            "KNOWN"),
        Arguments.of(
            "the work centre before the service area",
            unknown,
            List.of(
                depot("AREA", "WC-SE", Set.of("SA-02"), "GBR", "SK1 3AX", LONDON, 1),
                depot("CENTRE", "WC-NW", Set.of(), "", "", null, 9)),
            "CENTRE"),
        Arguments.of(
            "the service area before the postal code",
            unknown,
            List.of(
                depot("CODE", "", Set.of(), "GBR", "SK1 3AX", null, 1),
                depot("AREA", "", Set.of("SA-01", "SA-02"), "", "", null, 9)),
            "AREA"),
        Arguments.of(
            "the longer common postal code, however it is written",
            unknown,
            List.of(
                depot("A-SHORT", "", Set.of(), "GBR", "SK9 1AA", null, 1),
                depot("LONG", "", Set.of(), "gbr", "sk1-3zz", null, 9)),
            "LONG"),
        Arguments.of(
            "no postal code of another country",
            unknown,
            List.of(
                depot("ABROAD", "", Set.of(), "DEU", "SK1 3AX", null, 2),
                depot("HOME", "", Set.of(), "GBR", "XX", null, 1)),
            "HOME"),
        Arguments.of(
            "the priority",
            Site.UNKNOWN,
            List.of(
                depot("A", "", Set.of(), "", "", null, 2),
                depot("B", "", Set.of(), "", "", null, 1)),
            "B"),
        Arguments.of("the id at last", Site.UNKNOWN, List.of(depot("B"), depot("A")), "A"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("choices")
  void decidesBy(String rule, Site site, List<StorageLocation> depots, String nearest) {
    List<StorageLocation> reversed = new ArrayList<>(depots);
    Collections.reverse(reversed);
    NearestDepot policy = new NearestDepot(site);
    assertThat(policy.of(depots).orElseThrow().locationId()).as(rule).isEqualTo(nearest);
    assertThat(policy.of(reversed).orElseThrow().locationId()).as(rule).isEqualTo(nearest);
  }

  @Test
  void withoutDepotsThereIsNone() {
    assertThat(new NearestDepot(Site.UNKNOWN).of(List.of())).isEmpty();
  }

  @Test
  void distanceIsThatOfTheGreatCircle() {
    assertThat(MANCHESTER.kilometresTo(LONDON)).isCloseTo(262, Percentage.withPercentage(1));
    assertThat(at("0", "179").kilometresTo(at("0", "-179")))
        .isCloseTo(222, Percentage.withPercentage(1));
  }
}
