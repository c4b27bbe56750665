package fieldhub.sandbox.infocare;

import fieldhub.sandbox.knobs.Spelling;
import fieldhub.sandbox.servicemobility.Refusal;
import java.util.Arrays;

/** The webhooks of the contract's section 8; their names are the last part of the hub's paths. */
enum WebhookKind {
  NEW_STATUS("new-status"),
  STATUS_TRANSITION("status-transition"),
  NEW_COST_PROPOSAL("new-cost-proposal"),
  NEW_MESSAGE("new-message"),
  MESSAGE_CONFIRMED("new-message"),
  NEW_FILE("new-file"),
  CASE_UPDATED("case-updated"),
  INVOICE("invoice");

  private final String sample;

  WebhookKind(String sample) {
    this.sample = sample;
  }

  /** The contract's example from which its bodies are made. */
  String sample() {
    return sample;
  }

  String path() {
    return "/serviceorderhub/webhooks/" + Spelling.of(this);
  }

  static WebhookKind named(String name) {
    return Arrays.stream(values())
        .filter(kind -> Spelling.of(kind).equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new Refusal(
                    404,
                    "no webhook "
                        + name
                        + "; there are "
                        + Arrays.stream(values()).map(Spelling::of).toList()));
  }
}
