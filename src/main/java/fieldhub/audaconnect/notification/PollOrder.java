package fieldhub.audaconnect.notification;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Who of those whose turn it is is taken at one look: slow sites must not delay the others. A slow
 * one is taken alone, after which is looked again.
 */
final class PollOrder {

  /** Who answered later than this the last time comes after all others. */
  static final Duration SLOW = Duration.ofSeconds(5);

  /** Few, because a crash leaves all of them in doubt. */
  static final int AT_ONCE = 8;

  private PollOrder() {}

  /**
   * Those to be taken now.
   *
   * @param due in the order of {@link PollStore#due}
   */
  static List<DuePoll> first(List<DuePoll> due) {
    List<DuePoll> taken = new ArrayList<>();
    for (DuePoll each : due) {
      if (each.isSlow() && !taken.isEmpty()) {
        return taken;
      }
      taken.add(each);
      if (each.isSlow()) {
        return taken;
      }
    }
    return taken;
  }
}
