package fieldhub.platform.alert;

import fieldhub.platform.persistence.Recent;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;

/** How many alerts wait for a person. */
@ApplicationScoped
class AlertGauges {

  @Inject private AlertStore store;
  @Inject private MeterRegistry registry;
  @Inject private Clock clock;

  void register(@Observes @Initialized(ApplicationScoped.class) Object started) {
    Recent<Long> open = new Recent<>(clock, store::open);
    Gauge.builder("fieldhub.alerts.open", open::get)
        .description("Alerts that nobody has resolved")
        .register(registry);
  }
}
