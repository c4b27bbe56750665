package fieldhub.audaconnect.connection;

import fieldhub.platform.alert.Alerts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Locale;

/** Redirects are never followed: tokens are for the configured addresses only. */
@ApplicationScoped
class Redirects {

  private static final String ALERT = "audaconnect.redirect";

  @Inject private Alerts alerts;

  /** Tells a person, once a site; what the call's failure says. */
  String refuse(String site, Reply reply) {
    String host = host(reply.location());
    alerts.raise(
        ALERT,
        site, // the host is chosen by whoever answers: each would be an alert of its own
        "AudaConnect answered "
            + reply.status()
            + " and wanted the hub to go to "
            + host
            + ". It was not followed. If AudaConnect has moved, ask its service desk and change the"
            + " settings fieldhub.audaconnect.base-url, .authorize-url and .token-url; else its"
            + " answer was tampered with.");
    return "HTTP " + reply.status() + ", a redirect to " + host + ", not followed";
  }

  /** Only the host: what else is in an address may be a secret. */
  static String host(String location) {
    try {
      String host = URI.create(location).getHost();
      return host == null ? "nowhere in particular" : host.toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException unreadable) {
      return "an address that is none";
    }
  }
}
