package fieldhub.sandbox.knobs;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.TimeUnit;

/** Does things later without holding a thread meanwhile. */
@ApplicationScoped
public class Delays {

  @Resource ManagedScheduledExecutorService executor;

  /** At once, in the caller's thread, when there is nothing to wait for. */
  public void after(int millis, Runnable work) {
    if (millis <= 0) {
      work.run();
    } else {
      var unused = executor.schedule(work, millis, TimeUnit.MILLISECONDS);
    }
  }
}
