package fieldhub.platform.observability;

import fieldhub.platform.http.Json;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;
import org.eclipse.microprofile.health.Startup;

/**
 * The hub's health in MicroProfile's form: all checks, or those of one kind. Of our own, because
 * servers show theirs at different ports, and this address must be the same on each.
 */
@WebServlet(
    name = "health",
    urlPatterns = {"/health", "/health/live", "/health/ready", "/health/started"})
public class HealthPage extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final Logger LOG = Logger.getLogger(HealthPage.class.getName());

  @Inject @Liveness private transient Instance<HealthCheck> live;
  @Inject @Readiness private transient Instance<HealthCheck> ready;
  @Inject @Startup private transient Instance<HealthCheck> started;
  @Inject private transient Json json;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Health health = Health.of(asked(request.getServletPath()).map(HealthPage::result).toList());
    byte[] bytes = json.write(health);
    response.setStatus(
        health.status() == Status.UP
            ? HttpServletResponse.SC_OK
            : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    response.setContentType("application/json");
    response.setHeader("Cache-Control", "no-store");
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }

  private Stream<HealthCheck> asked(String path) {
    return switch (path) {
      case "/health/live" -> live.stream();
      case "/health/ready" -> ready.stream();
      case "/health/started" -> started.stream();
      default -> Stream.of(live, ready, started).flatMap(Instance::stream);
    };
  }

  /** A check that fails itself has found nothing in order (MicroProfile Health, 3). */
  private static Result result(HealthCheck check) {
    try {
      HealthCheckResponse answer = check.call();
      return new Result(answer.getName(), answer.getStatus(), answer.getData().orElse(Map.of()));
    } catch (RuntimeException e) {
      String name = check.getClass().getSimpleName().replaceFirst("\\$.*", ""); // a proxy's
      LOG.log(Level.WARNING, "The health check " + name + " failed", e);
      return new Result(name, Status.DOWN, Map.of("reason", "the check failed, see the log"));
    }
  }

  /** One check. */
  private record Result(String name, Status status, Map<String, Object> data) {}

  /** The whole answer. */
  private record Health(Status status, List<Result> checks) {
    static Health of(List<Result> checks) {
      boolean up = checks.stream().allMatch(each -> each.status() == Status.UP);
      return new Health(up ? Status.UP : Status.DOWN, checks);
    }
  }
}
