package fieldhub.platform.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * How many outgoing messages wait for a person; counted at most every few seconds however often
 * asked.
 */
@ApplicationScoped
class OutboxGauges {

  private static final Duration GOOD_FOR = Duration.ofSeconds(5);

  @Inject private OutboxDeskStore store;
  @Inject private MeterRegistry registry;
  @Inject private Clock clock;

  private long stuck;
  private Instant counted = Instant.MIN;

  void register(@Observes @Initialized(ApplicationScoped.class) Object started) {
    Gauge.builder("fieldhub.outbox.stuck", this, OutboxGauges::stuck)
        .description("Outgoing messages that were refused, given up, or whose fate is unknown")
        .register(registry);
  }

  synchronized double stuck() {
    Instant now = clock.instant();
    if (counted.plus(GOOD_FOR).isBefore(now)) {
      stuck = store.stuck();
      counted = now;
    }
    return stuck;
  }
}
