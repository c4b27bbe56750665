package fieldhub.audaconnect.orderstatus;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How many orders wait to be read; counted at most every few seconds however often asked. */
@ApplicationScoped
class OrderReadGauges {

  private static final Duration GOOD_FOR = Duration.ofSeconds(5);

  @Inject private OrderReadDeskStore store;
  @Inject private MeterRegistry registry;
  @Inject private Clock clock;

  private Map<OrderReadState, Long> counts = Map.of();
  private Instant counted = Instant.MIN;

  void register(@Observes @Initialized(ApplicationScoped.class) Object started) {
    for (OrderReadState state : List.of(OrderReadState.WAITING, OrderReadState.PARKED)) {
      Gauge.builder("fieldhub.audaconnect.order.reads", this, it -> it.count(state))
          .tag("state", state.name().toLowerCase(Locale.ROOT))
          .description("Inpart orders that are to be read, or that a person must look at")
          .register(registry);
    }
  }

  synchronized double count(OrderReadState state) {
    Instant now = clock.instant();
    if (counted.plus(GOOD_FOR).isBefore(now)) {
      counts = store.count();
      counted = now;
    }
    return counts.getOrDefault(state, 0L);
  }
}
