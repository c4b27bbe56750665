package fieldhub.cases.requestlog;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The log of one case, ours against InfoCare's: by tracking id, else by type, status, address, body
 * and time. Says what is; changes nothing.
 *
 * @param matched ours that are there once and the same
 * @param missing ours that are not there
 * @param pending ours of which nobody can tell yet
 * @param doubled further copies of ours
 * @param different ours that say something else there
 * @param foreign those that nobody here sent
 */
public record Comparison(
    List<Pair> matched,
    List<SentEntry> missing,
    List<SentEntry> pending,
    List<Pair> doubled,
    List<Pair> different,
    List<FoundEntry> foreign) {

  /** Clocks differ, and what waits in the outbox arrives late. */
  private static final Duration TOLERANCE = Duration.ofDays(1);

  /** One of ours with one of InfoCare's. */
  public record Pair(SentEntry sent, FoundEntry found) {}

  /**
   * Compares.
   *
   * @param sent all of ours
   * @param found all of InfoCare's, in its order
   * @param known ids of those that were judged before and are passed over
   */
  public static Comparison of(List<SentEntry> sent, List<FoundEntry> found, Set<Long> known) {
    Map<Long, FoundEntry> left = new LinkedHashMap<>();
    Map<String, List<FoundEntry>> tracked = new HashMap<>();
    for (FoundEntry each : found) {
      if (!known.contains(each.id()) && left.putIfAbsent(each.id(), each) == null) {
        each.entry()
            .trackingId()
            .ifPresent(id -> tracked.computeIfAbsent(id, it -> new ArrayList<>()).add(each));
      }
    }
    Comparison result =
        new Comparison(
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>());
    List<SentEntry> untracked = new ArrayList<>();
    for (SentEntry each : sent) {
      List<FoundEntry> copies = each.trackingId().map(tracked::remove).orElseGet(List::of);
      copies.forEach(copy -> left.remove(copy.id()));
      if (copies.isEmpty()) {
        untracked.add(each);
      } else {
        result.judge(each, copies);
      }
    }
    if (!untracked.isEmpty()) {
      Map<BodyHash, List<FoundEntry>> byBody =
          left.values().stream().collect(Collectors.groupingBy(it -> it.entry().bodyHash()));
      untracked.forEach(
          each ->
              result
                  .judgeByContent(each, byBody.getOrDefault(each.bodyHash(), List.of()))
                  .ifPresent(it -> left.remove(it.id())));
    }
    result.foreign.addAll(left.values());
    return result;
  }

  /** The best copy counts; all others are too many. */
  private void judge(SentEntry each, List<FoundEntry> copies) {
    FoundEntry best =
        copies.stream()
            .filter(it -> each.saysTheSameAs(it.entry()))
            .findFirst()
            .orElse(copies.get(0));
    boolean same = each.saysTheSameAs(best.entry());
    (same ? matched : different).add(new Pair(each, best));
    copies.stream().filter(it -> it != best).forEach(it -> doubled.add(new Pair(each, it)));
  }

  /** Takes the one that is nearest in time out of those that say the same, if there is one. */
  private Optional<FoundEntry> judgeByContent(SentEntry each, List<FoundEntry> same) {
    Optional<FoundEntry> nearest =
        same.stream()
            .filter(it -> distance(each, it) != null)
            .min(Comparator.comparing(it -> distance(each, it)));
    nearest.ifPresentOrElse(
        it -> {
          same.remove(it);
          matched.add(new Pair(each, it));
        },
        () -> (each.pending() ? pending : missing).add(each));
    return nearest;
  }

  /** Null when they are too far apart to be the same. */
  private static Duration distance(SentEntry each, FoundEntry found) {
    Duration distance =
        found.createdAt().map(at -> Duration.between(each.createdAt(), at).abs()).orElse(TOLERANCE);
    return distance.compareTo(TOLERANCE) > 0 ? null : distance;
  }
}
