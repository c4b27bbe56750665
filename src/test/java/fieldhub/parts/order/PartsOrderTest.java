package fieldhub.parts.order;

import static fieldhub.parts.order.PartsSamples.depot;
import static fieldhub.parts.order.PartsSamples.part;
import static fieldhub.parts.order.PartsSamples.product;
import static fieldhub.parts.order.PartsSamples.request;
import static fieldhub.parts.order.PartsSamples.supplier;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fieldhub.platform.http.ProblemException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PartsOrderTest {

  private static final Instant PLACED = Instant.parse("2026-03-09T09:00:00Z");
  private static final Instant PROMISED = Instant.parse("2026-03-20T10:00:00Z");
  private static final DeskAction ACTION = new DeskAction("olga", PLACED.plusSeconds(60), "");

  private final PartsOrder atSupplier = order(Source.FromSupplier.of(supplier("SUP")));
  private final PartsOrder atDepot = order(Source.Depot.of(depot("DC")));

  @Test
  void aSupplierOrderWaitsForItsConfirmationAndTheDateOfTheLeadTime() {
    assertThat(atSupplier.partOrderNum()).isEqualTo("PO-7");
    assertThat(atSupplier.status()).isEqualTo(OrderStatus.REQUESTED);
    assertThat(atSupplier.expectedDelivery()).isEqualTo("2026-03-14T10:00:00Z");
    assertThat(atSupplier.supplierId()).contains("SUP");
    assertThat(atSupplier.locationId()).isEmpty();
  }

  @Test
  void confirmingTakesTheSuppliersDateAndKeepsWhatTheTechnicianWasTold() {
    assertThat(atSupplier.confirm(PROMISED, ACTION)).isTrue();
    assertThat(atSupplier.status()).isEqualTo(OrderStatus.CONFIRMED);
    assertThat(atSupplier.expectedDelivery()).isEqualTo(PROMISED);
    assertThat(atSupplier.estimatedDelivery()).isEqualTo("2026-03-14T10:00:00Z");
    assertThat(atSupplier.history())
        .extracting(PartsOrderEvent::who)
        .containsExactly("tech", "olga");
  }

  @Test
  void everyActionRepeatedChangesNothing() {
    atSupplier.confirm(PROMISED, ACTION);
    assertThat(atSupplier.confirm(PROMISED, ACTION)).isFalse();
    assertThat(atSupplier.changeDate(PROMISED, ACTION)).isFalse();
    assertThat(atSupplier.cancel(ACTION)).isTrue();
    assertThat(atSupplier.cancel(ACTION)).isFalse();
    assertThat(atSupplier.history()).hasSize(3);
  }

  @Test
  void aConfirmedOrderIsNotConfirmedForAnotherDateButItsDateCanChange() {
    atSupplier.confirm(PROMISED, ACTION);
    Instant later = PROMISED.plusSeconds(86_400);
    assertThatThrownBy(() -> atSupplier.confirm(later, ACTION))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("change its date");
    assertThat(atSupplier.changeDate(later, ACTION)).isTrue();
    assertThat(atSupplier.expectedDelivery()).isEqualTo(later);
  }

  @Test
  void aCancelledOrderIsNeitherConfirmedNorDated() {
    atSupplier.cancel(ACTION);
    assertThatThrownBy(() -> atSupplier.confirm(PROMISED, ACTION))
        .isInstanceOf(ProblemException.class);
    assertThatThrownBy(() -> atSupplier.changeDate(PROMISED, ACTION))
        .isInstanceOf(ProblemException.class);
  }

  @Test
  void aDepotsOrderIsReservedAndCanOnlyBeCancelled() {
    assertThat(atDepot.status()).isEqualTo(OrderStatus.RESERVED);
    assertThatThrownBy(() -> atDepot.confirm(PROMISED, ACTION))
        .isInstanceOf(ProblemException.class);
    assertThat(atDepot.cancel(ACTION)).isTrue();
  }

  private static PartsOrder order(Source source) {
    RequestedPart part = part("PUMP", "1");
    return new PartsOrder(
        7,
        request(part),
        source,
        List.of(new PlannedLine(part, product("PUMP"), product("PUMP"), source)),
        PLACED);
  }
}
