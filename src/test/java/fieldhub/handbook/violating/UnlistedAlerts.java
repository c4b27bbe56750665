package fieldhub.handbook.violating;

import fieldhub.platform.alert.Alerts;

/** Raises alerts that no handbook knows, in the ways in which the code does it. */
class UnlistedAlerts {
  private static final String ONE = "sample.one";

  private record Refusal(String alert, String reason, String advice) {}

  private final Alerts alerts;

  UnlistedAlerts(Alerts alerts) {
    this.alerts = alerts;
  }

  void raise(boolean first) {
    alerts.raise(first ? ONE : "sample.other", "subject", "text");
    Refusal refusal = new Refusal("sample.refusal", "reason", "advice");
    alerts.raise(refusal.alert(), refusal.reason(), refusal.advice());
  }
}
