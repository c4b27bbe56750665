package fieldhub.suppliers;

import java.net.URI;

/**
 * Where a call goes.
 *
 * @param endpoint without a slash at its end
 * @param secret for the header, never for a log
 */
record SupplierTarget(URI endpoint, String secret) {

  @Override
  public String toString() {
    return endpoint.toString();
  }
}
