package fieldhub.platform.inbox;

import fieldhub.platform.inbox.SweepStore.Open;
import fieldhub.platform.persistence.Recent;
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
import java.util.function.ToDoubleFunction;

/** What waits in the inbox, as metrics. */
@ApplicationScoped
class InboxGauges {

  @Inject private SweepStore store;
  @Inject private MeterRegistry registry;
  @Inject private Clock clock;

  private Recent<List<Open>> open;

  void register(@Observes @Initialized(ApplicationScoped.class) Object started) {
    open = new Recent<>(clock, store::open);
    gauge("fieldhub.inbox.unprocessed", "Messages stored and not yet applied", it -> it.waiting());
    gauge("fieldhub.inbox.parked", "Messages that wait for an operator", it -> it.parked());
    gauge(
        "fieldhub.inbox.oldest.unprocessed.seconds",
        "Age of the oldest message not yet applied",
        it -> it.oldestSeconds());
  }

  private void gauge(String name, String what, ToDoubleFunction<InboxGauges> value) {
    Gauge.builder(name, this, value).description(what).register(registry);
  }

  double waiting() {
    return open.get().stream()
        .filter(it -> it.state() != InboxState.PARKED)
        .mapToLong(Open::number)
        .sum();
  }

  double parked() {
    return open.get().stream()
        .filter(it -> it.state() == InboxState.PARKED)
        .mapToLong(Open::number)
        .sum();
  }

  double oldestSeconds() {
    return open.get().stream()
        .filter(it -> it.state() != InboxState.PARKED)
        .map(Open::oldest)
        .min(Instant::compareTo)
        .map(oldest -> Duration.between(oldest, clock.instant()).toMillis() / 1000.0)
        .orElse(0.0);
  }
}
