package fieldhub.cases.reference;

/** The kinds of common data that a booking names (contract serviceorderhub 4 and 6). */
public enum Kind {
  SERVICE_TYPE("service-types"),
  MANUFACTURER("manufacturers"),
  PRODUCT_TYPE("product-types"),
  SERVICE_LOCATION("service-locations");

  private final String path;

  Kind(String path) {
    this.path = path;
  }

  /** As it stands in addresses. */
  public String path() {
    return path;
  }
}
