package fieldhub.serviceorderhub.webhook;

import java.util.Arrays;
import java.util.Optional;

/**
 * The eight kinds of webhook (contract serviceorderhub 8); each has a URL of its own, whose segment
 * is also the type under which the inbox knows it.
 */
enum WebhookKind {
  NEW_STATUS("new-status"),
  STATUS_TRANSITION("status-transition"),
  NEW_COST_PROPOSAL("new-cost-proposal"),
  NEW_MESSAGE("new-message"),
  MESSAGE_CONFIRMED("message-confirmed"),
  NEW_FILE("new-file"),
  CASE_UPDATED("case-updated"),
  INVOICE("invoice");

  private final String segment;

  WebhookKind(String segment) {
    this.segment = segment;
  }

  String segment() {
    return segment;
  }

  static Optional<WebhookKind> ofSegment(String segment) {
    return Arrays.stream(values()).filter(it -> it.segment.equals(segment)).findFirst();
  }
}
