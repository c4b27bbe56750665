package fieldhub.platform.work;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlacesTest {

  private static final Route SLOW = new Route("supplier-order", "SLOW");
  private static final Route QUICK = new Route("supplier-order", "QUICK");

  private final Places places = new Places(3);

  @Test
  void aDestinationIsFullAtItsOwnLimitAndOthersAreNot() {
    places.take(SLOW, 2);
    assertThat(places.fullRoutes()).isEmpty();
    places.take(SLOW, 2);
    assertThat(places.fullRoutes()).containsExactly(SLOW);
    assertThat(places.fullKinds()).isEmpty();

    places.give(SLOW);
    assertThat(places.fullRoutes()).isEmpty();
  }

  @Test
  void aKindIsFullWhenAllItsDestinationsTogetherAre() {
    places.take(SLOW, 2);
    places.take(SLOW, 2);
    places.take(QUICK, 2);
    places.take(new Route("mail", "a@example.com"), 2);
    assertThat(places.fullKinds()).containsExactly("supplier-order");

    places.give(SLOW);
    assertThat(places.fullKinds()).isEmpty();
  }
}
