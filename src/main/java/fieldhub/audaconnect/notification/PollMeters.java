package fieldhub.audaconnect.notification;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/** How many polls there were and how long their calls took, by what became of them. */
@ApplicationScoped
class PollMeters {

  @Inject private MeterRegistry registry;

  void polled(PollResult result, Duration took) {
    Timer.builder("fieldhub.audaconnect.polls")
        .description("Polls of sites at AudaConnect, with the time of their calls")
        .tag("outcome", result.outcome())
        .register(registry)
        .record(took);
  }
}
