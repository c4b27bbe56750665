package fieldhub.platform.http;

import fieldhub.platform.config.Settings;
import fieldhub.platform.config.SettingsGroup;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How many bytes of request bodies are in memory at once, of all callers together: as many large
 * bodies as there are threads would not fit into the heap, and then nobody would be served.
 */
@SettingsGroup
public class BodyBudget {

  private final long most;
  private final AtomicLong held = new AtomicLong();

  @Inject
  public BodyBudget(Settings settings) {
    this(settings.bytes("fieldhub.http.bodies-in-flight", Runtime.getRuntime().maxMemory() / 8));
  }

  BodyBudget(long most) {
    this.most = most;
  }

  /** False, and nothing is taken, when there is no room for so many bytes now. */
  boolean take(int bytes) {
    if (held.addAndGet(bytes) <= most) {
      return true;
    }
    held.addAndGet(-bytes);
    return false;
  }

  void giveBack(long bytes) {
    held.addAndGet(-bytes);
  }

  /** What is held now. */
  long held() {
    return held.get();
  }
}
