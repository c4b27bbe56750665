package fieldhub.servicemobility.partsordering;

import fieldhub.parts.order.AnsweredPart;
import java.util.List;
import java.util.stream.Collectors;

/** The readable text beside the status code; names every part that was refused, within reason. */
final class StatusMessage {

  /** A technician's screen takes no more. */
  private static final int MOST_REASONS = 20;

  private final List<AnsweredPart> refused;

  StatusMessage(List<AnsweredPart> refused) {
    this.refused = refused;
  }

  String placed(int orders) {
    if (orders == 0) {
      return reasons() + "; nothing was ordered.";
    }
    String made = orders == 1 ? "1 order created" : orders + " orders created";
    return refused.isEmpty() ? made : made + "; not ordered: " + reasons();
  }

  String available(int parts) {
    if (parts == 0) {
      return reasons() + ".";
    }
    String found = parts == 1 ? "1 part available" : parts + " parts available";
    return (refused.isEmpty() ? found : found + "; not available: " + reasons())
        + "; nothing was ordered";
  }

  private String reasons() {
    String named =
        refused.stream()
            .limit(MOST_REASONS)
            .map(AnsweredPart::status)
            .distinct()
            .collect(Collectors.joining("; "));
    int left = refused.size() - MOST_REASONS;
    return left > 0 ? named + "; and " + left + " more" : named;
  }
}
