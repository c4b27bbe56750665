package fieldhub.audaconnect.orderstatus;

import fieldhub.platform.persistence.Recent;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How many orders wait to be read. */
@ApplicationScoped
class OrderReadGauges {

  @Inject private OrderReadDeskStore store;
  @Inject private MeterRegistry registry;
  @Inject private Clock clock;

  void register(@Observes @Initialized(ApplicationScoped.class) Object started) {
    Recent<Map<OrderReadState, Long>> counts = new Recent<>(clock, store::count);
    for (OrderReadState state : List.of(OrderReadState.WAITING, OrderReadState.PARKED)) {
      Gauge.builder("fieldhub.audaconnect.order.reads", () -> counts.get().getOrDefault(state, 0L))
          .tag("state", state.name().toLowerCase(Locale.ROOT))
          .description("Inpart orders that are to be read, or that a person must look at")
          .register(registry);
    }
  }
}
