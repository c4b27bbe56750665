package fieldhub.audaconnect.notification;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** How fresh each site is, as metrics. */
@ApplicationScoped
class FreshnessGauges {

  @Inject private MeterRegistry registry;
  @Inject private Clock clock;

  private MultiGauge lag;
  private MultiGauge connected;
  private MultiGauge subscribed;
  private MultiGauge lastGood;
  private MultiGauge next;
  private MultiGauge failures;

  @PostConstruct
  void build() {
    lag = gauge("lag.seconds", "Time since the last good poll of a site");
    connected = gauge("connected", "1 while a site is polled, else 0");
    subscribed = gauge("subscribed", "1 while the hub knows a site's subscription, else 0");
    lastGood =
        gauge("last.good.poll.epoch.seconds", "When a site's last good poll was; 0 if never");
    next = gauge("next.poll.epoch.seconds", "When a site is due");
    failures =
        gauge("failures", "Polls of a site that failed in a row; the reason is its last error");
  }

  /** Shows these sites, and no others any more. */
  void show(List<SiteFreshness> sites) {
    Instant now = clock.instant();
    rows(lag, sites, it -> it.lag(now).toMillis() / 1000.0);
    rows(connected, sites, it -> it.isPolled() ? 1 : 0);
    rows(subscribed, sites, it -> it.subscription().isPresent() ? 1 : 0);
    rows(lastGood, sites, it -> seconds(it.lastGoodAt()));
    rows(next, sites, it -> seconds(Optional.of(it.nextPollAt())));
    rows(failures, sites, SiteFreshness::failures);
  }

  private MultiGauge gauge(String name, String what) {
    return MultiGauge.builder("fieldhub.audaconnect.site." + name)
        .description(what)
        .register(registry);
  }

  private static void rows(
      MultiGauge gauge, List<SiteFreshness> sites, ToDoubleFunction<SiteFreshness> value) {
    List<MultiGauge.Row<?>> rows =
        sites.stream()
            .<MultiGauge.Row<?>>map(
                it -> MultiGauge.Row.of(Tags.of("site", it.site()), value.applyAsDouble(it)))
            .toList();
    gauge.register(rows, true);
  }

  private static double seconds(Optional<Instant> time) {
    return time.map(it -> it.toEpochMilli() / 1000.0).orElse(0.0);
  }
}
