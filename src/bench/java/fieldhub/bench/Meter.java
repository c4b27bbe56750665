package fieldhub.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Runs a load and reads the CPU clocks of all three sides around it. */
final class Meter {

  private static final Duration LONGEST_DRAIN = Duration.ofMinutes(10);

  /** A load on the hub. */
  interface Load {
    LoadResult run() throws IOException;
  }

  private final Database database;
  private final ProcessCpu hub;
  private final ProcessCpu postgres;

  Meter(Database database, ProcessCpu hub) throws IOException {
    this.database = database;
    this.hub = hub;
    this.postgres = database.cpu();
  }

  /** Measures a load and the processing that it leaves behind. */
  Measurement measure(Load load) throws Exception {
    double hubBefore = hub.millis();
    double databaseBefore = postgres.millis();
    double selfBefore = ownMillis();
    LoadResult result = load.run();
    double selfAfter = ownMillis();
    Duration drain = drain();
    return new Measurement(
        result,
        drain,
        hub.millis() - hubBefore,
        postgres.millis() - databaseBefore,
        selfAfter - selfBefore);
  }

  /** This process alone: the hub and PostgreSQL are its children. */
  private static double ownMillis() {
    var system =
        (com.sun.management.OperatingSystemMXBean)
            java.lang.management.ManagementFactory.getOperatingSystemMXBean();
    return system.getProcessCpuTime() / 1e6;
  }

  /**
   * Waits until nothing is left to process; the index on what is not done makes the question cheap.
   */
  Duration drain() throws SQLException, InterruptedException {
    long start = System.nanoTime();
    while (database.number(
            "SELECT count(*) FROM inbox_message WHERE state <> 'DONE' AND state IN ('RECEIVED', 'RETRY')")
        > 0) {
      if (System.nanoTime() - start > LONGEST_DRAIN.toNanos()) {
        throw new IllegalStateException("the hub did not process what it accepted");
      }
      TimeUnit.MILLISECONDS.sleep(200);
    }
    return Duration.ofNanos(System.nanoTime() - start);
  }
}
