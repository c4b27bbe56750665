package fieldhub.operations.journey;

import fieldhub.platform.journey.JourneyStep;
import fieldhub.platform.journey.KeyKind;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One thing that happened under a business key.
 *
 * @param link address of what the reference names, null when it has none of its own
 */
public record StepItem(
    Instant occurredAt,
    KeyKind kind,
    String key,
    @Schema(example = "parts-order.placed") String event,
    String summary,
    String reference,
    @Schema(example = "/operations/orders/PO-100001") String link) {
  static StepItem of(JourneyStep step) {
    return new StepItem(
        step.occurredAt(),
        step.key().kind(),
        step.key().value(),
        step.event(),
        step.summary(),
        step.reference(),
        JourneyLinks.of(step.event(), step.reference()).orElse(null));
  }
}
