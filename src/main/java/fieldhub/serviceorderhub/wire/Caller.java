package fieldhub.serviceorderhub.wire;

import fieldhub.platform.security.ApiCaller;
import jakarta.ws.rs.core.SecurityContext;

/** Reads who calls; the token has said it long before any resource. */
public final class Caller {

  private Caller() {}

  /** The caller of a request to a method that names {@code PARTNER} or {@code PROVIDER}. */
  public static ApiCaller of(SecurityContext security) {
    return (ApiCaller) security.getUserPrincipal();
  }
}
