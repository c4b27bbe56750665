package fieldhub.platform.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** The id that ties a request, its answer and its log lines together. */
public final class Correlation {
  /** Request and response header that carries it. */
  public static final String HEADER = "X-Correlation-Id";

  private static final int MAX_LENGTH = 64;
  private static final ThreadLocal<String> CURRENT = new ThreadLocal<>();

  private Correlation() {}

  /** The id of what this thread is working on, or null. */
  public static String current() {
    return CURRENT.get();
  }

  /** Work of this thread belongs to the id from now on, until {@link #end()}. */
  public static void begin(String id) {
    CURRENT.set(id);
  }

  /**
   * The request's own id where the caller sent a sane one, else a new one; it goes into the answer
   * too. Called by whatever sees the request first, again without harm.
   */
  public static void begin(HttpServletRequest request, HttpServletResponse response) {
    String id = (String) request.getAttribute(HEADER);
    if (id == null) {
      String sent = request.getHeader(HEADER);
      id = isSane(sent) ? sent : newId();
      request.setAttribute(HEADER, id);
      response.setHeader(HEADER, id);
    }
    CURRENT.set(id);
  }

  /** The thread's work is done; pooled threads must not keep the id. */
  public static void end() {
    CURRENT.remove();
  }

  /** Names a request, guards nothing: a fast random number will do. */
  private static String newId() {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    return new UUID(random.nextLong(), random.nextLong()).toString();
  }

  /** Only what can stand in a header, a log line and a column without being escaped. */
  private static boolean isSane(String id) {
    if (id == null || id.isEmpty() || id.length() > MAX_LENGTH) {
      return false;
    }
    for (int at = 0; at < id.length(); at++) {
      char each = id.charAt(at);
      boolean plain =
          each >= 'a' && each <= 'z'
              || each >= 'A' && each <= 'Z'
              || each >= '0' && each <= '9'
              || each == '-'
              || each == '_'
              || each == '.';
      if (!plain) {
        return false;
      }
    }
    return true;
  }
}
