package fieldhub.sandbox.infocare;

import fieldhub.sandbox.infocare.LogPostKnobs.Fate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.time.Instant;

/** Makes very many log entries, as the hub's own token would have posted them. */
@ApplicationScoped
public class EntryMill {

  private static final String CALLER = "infocare-partner-41";

  @Inject EntryBook entries;
  @Inject LogPosts log;
  @Inject Clock clock;

  JsonObject make(EntryRule rule) {
    FateCounts fates = new FateCounts();
    Instant now = rule.createdAt().orElseGet(clock::instant);
    int before = entries.count();
    for (long caseId = rule.fromCase(); caseId < rule.fromCase() + rule.cases(); caseId++) {
      for (int n = 0; n < rule.each(); n++) {
        JsonObject body = rule.body(caseId, n);
        log.store(
            fates.next(rule.knobs()),
            rule.knobs().alterField(),
            caseId,
            body,
            now,
            rule.knobs().visibleAfter(),
            LogPosts.tracking(CALLER, body));
      }
    }
    return Json.createObjectBuilder()
        .add("entries", entries.count() - before)
        .add("lost", fates.of(Fate.LOST))
        .add("doubled", fates.of(Fate.DOUBLED))
        .add("altered", fates.of(Fate.ALTERED))
        .build();
  }
}
