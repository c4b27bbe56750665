package fieldhub.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/**
 * How long and how hard, from the system properties {@code bench.*}.
 *
 * @param inserts time of the plain inserts
 * @param warmUp saturating load before anything is measured
 * @param saturating time of the measured saturating load
 * @param openLoop time at each fixed rate
 * @param rates fixed rates, events a second
 * @param connections concurrency of every part
 * @param port of the hub
 * @param flightRecording whether the hub is recorded during the saturating load
 * @param javaOptions further JVM flags of the hub
 * @param checkout where the build was made
 */
record BenchSettings(
    Duration inserts,
    Duration warmUp,
    Duration saturating,
    Duration openLoop,
    List<Integer> rates,
    int connections,
    int port,
    boolean flightRecording,
    String javaOptions,
    Path checkout) {

  static BenchSettings fromSystemProperties() {
    return new BenchSettings(
        duration("inserts", "PT20S"),
        duration("warm-up", "PT3M"),
        duration("saturating", "PT60S"),
        duration("open-loop", "PT60S"),
        Arrays.stream(System.getProperty("bench.rates", "200,1000").split(","))
            .map(Integer::valueOf)
            .toList(),
        Integer.getInteger("bench.connections", 16),
        Integer.getInteger("bench.port", 18680),
        Boolean.getBoolean("bench.jfr"),
        System.getProperty("bench.java-options", ""),
        Path.of("").toAbsolutePath());
  }

  /** Where report, recording, database and the hub's data go. */
  Path folder() {
    return checkout.resolve("target").resolve("bench");
  }

  private static Duration duration(String name, String fallback) {
    return Duration.parse(System.getProperty("bench." + name, fallback));
  }
}
