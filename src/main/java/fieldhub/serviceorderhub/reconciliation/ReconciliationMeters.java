package fieldhub.serviceorderhub.reconciliation;

import fieldhub.cases.requestlog.RunCounts;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/** What reconciliations found, and how long they took. */
@ApplicationScoped
class ReconciliationMeters {

  @Inject private MeterRegistry registry;

  void counted(RunCounts counts) {
    add("matched", counts.matched());
    add("missing", counts.missing());
    add("doubled", counts.doubled());
    add("different", counts.different());
    add("foreign", counts.takenOver());
    add("resolved", counts.resolved());
    add("pending", counts.pending());
    add("unrepaired", counts.unrepaired());
  }

  void ran(Duration took) {
    Timer.builder("fieldhub.reconciliation.run")
        .description("How long reconciliations of logs took")
        .register(registry)
        .record(took);
  }

  private void add(String verdict, long number) {
    Counter.builder("fieldhub.reconciliation.entries")
        .description("Log entries that reconciliations looked at, by what was found")
        .tag("verdict", verdict)
        .register(registry)
        .increment(number);
  }
}
