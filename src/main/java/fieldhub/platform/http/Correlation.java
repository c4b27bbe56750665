package fieldhub.platform.http;

/** The id that ties a request, its answer and its log lines together. */
public final class Correlation {
  /** Request and response header that carries it. */
  public static final String HEADER = "X-Correlation-Id";

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

  /** The thread's work is done; pooled threads must not keep the id. */
  public static void end() {
    CURRENT.remove();
  }
}
