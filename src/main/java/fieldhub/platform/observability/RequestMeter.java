package fieldhub.platform.observability;

import fieldhub.platform.http.HubInterface;
import fieldhub.platform.http.ProblemAnswers;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Counts and times what the machine interfaces answer, by interface and status. */
@WebFilter(
    urlPatterns = {"/servicemobility/*", "/api/*", "/serviceorderhub/*", "/operations/*"},
    asyncSupported = true)
public class RequestMeter extends HttpFilter {
  private static final long serialVersionUID = 1L;
  private static final Duration[] BOUNDS = {
    Duration.ofMillis(1),
    Duration.ofMillis(2),
    Duration.ofMillis(5),
    Duration.ofMillis(10),
    Duration.ofMillis(25),
    Duration.ofMillis(50),
    Duration.ofMillis(100),
    Duration.ofMillis(250),
    Duration.ofSeconds(1),
    Duration.ofSeconds(2),
    Duration.ofSeconds(10)
  };

  @Inject private transient MeterRegistry registry;
  private final transient Map<Key, Timer> timers = new ConcurrentHashMap<>();

  private record Key(HubInterface hubInterface, int status) {}

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    long start = System.nanoTime();
    try {
      chain.doFilter(request, response);
    } finally {
      HubInterface hubInterface = HubInterface.of(ProblemAnswers.path(request));
      if (hubInterface != null) {
        timers
            .computeIfAbsent(new Key(hubInterface, response.getStatus()), this::timer)
            .record(Duration.ofNanos(System.nanoTime() - start));
      }
    }
  }

  private Timer timer(Key key) {
    return Timer.builder("fieldhub_http_request")
        .description("answers of the machine interfaces")
        .tag("interface", key.hubInterface().name().toLowerCase(Locale.ROOT))
        .tag("status", Integer.toString(key.status()))
        .serviceLevelObjectives(BOUNDS)
        .register(registry);
  }
}
