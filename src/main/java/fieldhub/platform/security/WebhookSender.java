package fieldhub.platform.security;

import java.security.Principal;

/** Callers known as a whole, not by person: whoever holds the webhooks' shared proof. */
enum WebhookSender implements Principal {
  SERVICE_MOBILITY("servicemobility-webhooks"),
  INFOCARE("infocare-webhooks");

  private final String shown;

  WebhookSender(String shown) {
    this.shown = shown;
  }

  @Override
  public String getName() {
    return shown;
  }
}
