package fieldhub.bench;

import java.util.Map;
import org.HdrHistogram.Histogram;

/**
 * What a load got for answers.
 *
 * @param seconds from the first request to the last answer
 * @param answers count by status; 0 stands for connections cut without an answer
 * @param micros time from the moment a request should have left to its answer
 */
record LoadResult(double seconds, Map<Integer, Long> answers, Histogram micros) {

  long accepted() {
    return answers.getOrDefault(200, 0L);
  }

  long refused() {
    return answers.values().stream().mapToLong(Long::longValue).sum() - accepted();
  }

  double acceptedPerSecond() {
    return accepted() / seconds;
  }

  double millisAt(double percentile) {
    return micros.getValueAtPercentile(percentile) / 1000.0;
  }
}
