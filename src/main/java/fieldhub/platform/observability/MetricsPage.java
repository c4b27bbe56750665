package fieldhub.platform.observability;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** All measurements in Prometheus' text form. */
@WebServlet(name = "metrics", urlPatterns = "/metrics")
public class MetricsPage extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final String CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8";

  @Inject private transient PrometheusMeterRegistry registry;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setContentType(CONTENT_TYPE);
    registry.scrape(response.getOutputStream(), CONTENT_TYPE);
  }
}
