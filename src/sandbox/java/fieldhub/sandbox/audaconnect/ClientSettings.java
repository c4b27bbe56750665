package fieldhub.sandbox.audaconnect;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The one application that is registered (contract 2.1). */
@ApplicationScoped
public class ClientSettings {

  @Inject
  @ConfigProperty(
      name = "fieldhub.sandbox.audaconnect.client-id",
      defaultValue = "fieldhub-sandbox")
  String clientId;

  @Inject
  @ConfigProperty(
      name = "fieldhub.sandbox.audaconnect.client-secret",
      defaultValue = "fieldhub-sandbox-secret")
  String clientSecret;

  /** Where codes may be sent, as a comma list; none given: anywhere. */
  @Inject
  @ConfigProperty(name = "fieldhub.sandbox.audaconnect.redirect-uris")
  Optional<String> redirectUris;

  boolean isClient(String id) {
    return clientId.equals(id);
  }

  boolean isClient(String id, String secret) {
    return isClient(id)
        && secret != null
        && MessageDigest.isEqual(
            clientSecret.getBytes(StandardCharsets.UTF_8), secret.getBytes(StandardCharsets.UTF_8));
  }

  /** An absolute http or https address, and one of the given ones if any are given. */
  boolean isRedirectUri(String text) {
    if (text == null
        || redirectUris.map(given -> !List.of(given.split(",")).contains(text)).orElse(false)) {
      return false;
    }
    try {
      URI uri = URI.create(text);
      return ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))
          && uri.getHost() != null
          && uri.getFragment() == null;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
