package fieldhub.suppliers;

import fieldhub.parts.supplier.SupplierAccess;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/** Only configured hosts are called, with configured credentials: checked here and nowhere else. */
@ApplicationScoped
public class SupplierTargets {

  private final SupplierSettings settings;

  @Inject
  public SupplierTargets(SupplierSettings settings) {
    this.settings = settings;
  }

  /** For the container's proxy. */
  protected SupplierTargets() {
    this(null);
  }

  /** Why orders cannot be posted to this URL, in words for an operator; empty when they can. */
  public Optional<String> whyNotTo(String endpoint) {
    URI uri;
    try {
      uri = new URI(endpoint);
    } catch (URISyntaxException e) {
      return Optional.of("must be a URL");
    }
    String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    if (!scheme.equals("http") && !scheme.equals("https") || uri.getHost() == null) {
      return Optional.of("must be an absolute http or https URL");
    }
    if (uri.getRawUserInfo() != null || uri.getRawQuery() != null || uri.getRawFragment() != null) {
      return Optional.of("must have no user info, query or fragment");
    }
    int usualPort = scheme.equals("https") ? 443 : 80;
    int port = uri.getPort() < 0 ? usualPort : uri.getPort();
    return settings.allows(uri.getHost().toLowerCase(Locale.ROOT), port)
        ? Optional.empty()
        : Optional.of("its host is not one of those in the setting fieldhub.suppliers.hosts");
  }

  /** Whether there is a secret of that name. */
  public boolean knows(String credential) {
    return settings.secret(credential).isPresent();
  }

  /**
   * What is really called: settings may have changed since the supplier was imported.
   *
   * @throws NotCallableException when it must not be
   */
  SupplierTarget of(SupplierAccess access) throws NotCallableException {
    Optional<String> obstacle = whyNotTo(access.endpoint());
    if (obstacle.isPresent()) {
      throw new NotCallableException("the endpoint " + obstacle.get());
    }
    String secret =
        settings
            .secret(access.credential())
            .orElseThrow(
                () ->
                    new NotCallableException(
                        "the setting fieldhub.suppliers.credentials has no "
                            + access.credential()));
    return new SupplierTarget(URI.create(access.endpoint().replaceAll("/+$", "")), secret);
  }
}
