package fieldhub.sandbox.audaconnect;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;

/** How evenly many sites were polled: for measurements. */
final class PollSummary {

  private PollSummary() {}

  /** Of the sites' own subscriptions; gaps are those between the last polls of each. */
  static JsonObject of(List<Site> sites, Instant now) {
    List<Traffic> polls =
        sites.stream()
            .flatMap(site -> site.subscriptions().all().stream())
            .map(Subscription::polls)
            .toList();
    return Json.createObjectBuilder()
        .add("sites", sites.size())
        .add("subscriptions", polls.size())
        .add("neverPolled", polls.stream().filter(each -> each.calls() == 0).count())
        .add("leastPolls", polls.stream().mapToInt(Traffic::calls).min().orElse(0))
        .add("mostPolls", polls.stream().mapToInt(Traffic::calls).max().orElse(0))
        .add("longestGapMillis", polls.stream().mapToLong(Traffic::longestGap).max().orElse(0))
        .add(
            "longestSinceLastMillis",
            polls.stream().mapToLong(each -> each.sinceLast(now)).max().orElse(0))
        .build();
  }
}
