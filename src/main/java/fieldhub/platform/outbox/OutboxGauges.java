package fieldhub.platform.outbox;

import fieldhub.platform.persistence.Recent;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;

/** How many outgoing messages wait for a person. */
@ApplicationScoped
class OutboxGauges {

  @Inject private OutboxDeskStore store;
  @Inject private MeterRegistry registry;
  @Inject private Clock clock;

  void register(@Observes @Initialized(ApplicationScoped.class) Object started) {
    Recent<Long> stuck = new Recent<>(clock, store::stuck);
    Gauge.builder("fieldhub.outbox.stuck", stuck::get)
        .description("Outgoing messages that were refused, given up, or whose fate is unknown")
        .register(registry);
  }
}
