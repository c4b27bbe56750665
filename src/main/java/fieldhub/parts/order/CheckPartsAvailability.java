package fieldhub.parts.order;

import fieldhub.parts.order.PartsRequestOutcome.SourcedParts;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/**
 * Says what an order of these parts would lead to, without ordering, locking or remembering
 * anything (contract servicemobility 2.5).
 */
@Stateless
public class CheckPartsAvailability {

  @Inject private FulfilmentPlanner planner;
  @Inject private Clock clock;

  /** The sources that would serve the request now, without order numbers. */
  public PartsRequestOutcome check(PartsRequest request) {
    Instant now = clock.instant();
    FulfilmentPlan plan = planner.options(request).plan(request);
    List<SourcedParts> sources =
        plan.bySource().entrySet().stream()
            .map(
                served ->
                    SourcedParts.of(
                        "",
                        served.getKey().leadTime().arrival(now),
                        served.getValue(),
                        PartStatusText.AVAILABLE))
            .toList();
    return plan.outcome(sources);
  }
}
