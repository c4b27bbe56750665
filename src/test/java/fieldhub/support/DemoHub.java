package fieldhub.support;

import java.io.IOException;
import java.util.Map;

/**
 * A hub with the demo organisation, started at its first use and shared by the tests that need it:
 * as a person gets it who tries it out, so with the upstream that makes cases when it is asked for
 * them. On H2 only: the demo moves nowhere else.
 */
public final class DemoHub {

  private static Hub hub;

  private DemoHub() {}

  /** The running hub; stopped when the tests' process ends. */
  public static synchronized Hub started() throws Exception {
    if (hub == null) {
      Hub started =
          Hub.own(Map.of("fieldhub.demo", "true", "fieldhub.sandbox.infocare.adopt-cases", "true"))
              .start();
      Runtime.getRuntime().addShutdownHook(new Thread(() -> close(started)));
      hub = started;
    }
    return hub;
  }

  private static void close(Hub started) {
    try {
      started.close();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
