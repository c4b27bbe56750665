package fieldhub.platform.alert;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** How many alerts wait for a person; counted at most every few seconds however often asked. */
@ApplicationScoped
class AlertGauges {

  private static final Duration GOOD_FOR = Duration.ofSeconds(5);

  @Inject private AlertStore store;
  @Inject private MeterRegistry registry;
  @Inject private Clock clock;

  private long open;
  private Instant counted = Instant.MIN;

  void register(@Observes @Initialized(ApplicationScoped.class) Object started) {
    Gauge.builder("fieldhub.alerts.open", this, AlertGauges::open)
        .description("Alerts that nobody has resolved")
        .register(registry);
  }

  synchronized double open() {
    Instant now = clock.instant();
    if (counted.plus(GOOD_FOR).isBefore(now)) {
      open = store.open();
      counted = now;
    }
    return open;
  }
}
