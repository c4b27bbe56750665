package fieldhub.platform.observability;

import fieldhub.platform.http.Correlation;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.logging.Filter;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * Puts the correlation id in front of every log line that a request causes, the server's own lines
 * included: it sits in the handlers of the root logger, in whatever form they write.
 */
@ApplicationScoped
public class CorrelationInLog {
  private final Map<Handler, Filter> before = new LinkedHashMap<>();

  void install(@Observes @Initialized(ApplicationScoped.class) Object started) {
    for (Handler handler : Logger.getLogger("").getHandlers()) {
      Filter other = handler.getFilter();
      before.put(handler, other);
      handler.setFilter(line -> (other == null || other.isLoggable(line)) && mark(line));
    }
  }

  /** The server outlives the application: nothing of ours may stay in its handlers. */
  @PreDestroy
  void remove() {
    before.forEach(Handler::setFilter);
  }

  /** Always true: every line is written, some with an id. */
  static boolean mark(LogRecord line) {
    String id = Correlation.current();
    if (id == null) {
      return true;
    }
    String mark = "[" + id + "] ";
    String message = message(line);
    if (message == null || !message.startsWith(mark)) { // several handlers see the same line
      line.setMessage(mark + message);
      line.setResourceBundle(null);
    }
    return true;
  }

  /**
   * The server's own messages are keys into a bundle, which would not be found with a mark in
   * front.
   */
  private static String message(LogRecord line) {
    if (line.getResourceBundle() != null && line.getMessage() != null) {
      try {
        return line.getResourceBundle().getString(line.getMessage());
      } catch (MissingResourceException plainText) {
        return line.getMessage();
      }
    }
    return line.getMessage();
  }
}
