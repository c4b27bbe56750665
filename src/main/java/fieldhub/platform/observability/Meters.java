package fieldhub.platform.observability;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/**
 * The registry that all measurements go into: our own, so that both servers show the same (design
 * 4).
 */
@ApplicationScoped
public class Meters {
  private final List<AutoCloseable> listening = new ArrayList<>();

  /** Injectable everywhere as {@link MeterRegistry}; no proxy, since it is used on hot paths. */
  @Produces
  @Singleton
  public PrometheusMeterRegistry registry() {
    PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    JvmGcMetrics collections = new JvmGcMetrics();
    listening.add(collections);
    List<MeterBinder> binders =
        List.of(
            collections,
            new JvmMemoryMetrics(),
            new JvmThreadMetrics(),
            new ProcessorMetrics(),
            new UptimeMetrics());
    binders.forEach(binder -> binder.bindTo(registry));
    return registry;
  }

  void close(@Disposes PrometheusMeterRegistry registry) throws Exception {
    for (AutoCloseable each : listening) {
      each.close();
    }
    registry.close();
  }
}
