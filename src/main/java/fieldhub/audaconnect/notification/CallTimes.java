package fieldhub.audaconnect.notification;

import fieldhub.audaconnect.connection.Answer;
import fieldhub.audaconnect.connection.CallFailedException;
import java.time.Duration;

/** How long the calls of one poll took, also those that failed. */
final class CallTimes {

  private long longest;
  private long total;

  /** A call. */
  @FunctionalInterface
  interface Call {
    Answer make() throws CallFailedException;
  }

  Answer measured(Call call) throws CallFailedException {
    long began = System.nanoTime();
    try {
      return call.make();
    } finally {
      long took = System.nanoTime() - began;
      longest = Math.max(longest, took);
      total += took;
    }
  }

  long longestMillis() {
    return Duration.ofNanos(longest).toMillis();
  }

  Duration total() {
    return Duration.ofNanos(total);
  }
}
