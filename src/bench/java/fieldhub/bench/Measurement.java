package fieldhub.bench;

import java.time.Duration;

/**
 * One measured load with what it cost, from its first request until everything was processed.
 *
 * @param load the answers
 * @param drain time from the last answer until nothing was left to process
 * @param hubCpu milliseconds of the hub's process
 * @param databaseCpu milliseconds of PostgreSQL's processes
 * @param clientCpu milliseconds of this process
 */
record Measurement(
    LoadResult load, Duration drain, double hubCpu, double databaseCpu, double clientCpu) {

  double processedPerSecond() {
    return load.accepted() / (load.seconds() + drain.toMillis() / 1000.0);
  }

  double hubCpuPerEvent() {
    return hubCpu / load.accepted();
  }

  double databaseCpuPerEvent() {
    return databaseCpu / load.accepted();
  }

  double clientCpuPerEvent() {
    return clientCpu / load.accepted();
  }
}
