package fieldhub.cases.routing;

import java.util.Arrays;
import java.util.Optional;

/**
 * What may select a workshop, from coarse to fine (contract serviceorderhub 4); no other input of
 * the routing call does.
 */
public enum RoutingParameter {
  ORIGINATOR_TYPE("originatorType"),
  BOOKING_TYPE("bookingType"),
  SERVICE_TYPE("serviceType"),
  MANUFACTURER("manufacturer"),
  PRODUCT_TYPE("productType"),
  SERVICE_LOCATION("serviceLocation"),
  CLIENT_POSTAL_CODE("clientPostalCode");

  private final String wireName;

  RoutingParameter(String wireName) {
    this.wireName = wireName;
  }

  /** As partners write it, and as it stands in a rule's conditions. */
  public String wireName() {
    return wireName;
  }

  /** Whether its values are ids of reference data. */
  public boolean isId() {
    return switch (this) {
      case SERVICE_TYPE, MANUFACTURER, PRODUCT_TYPE, SERVICE_LOCATION -> true;
      case ORIGINATOR_TYPE, BOOKING_TYPE, CLIENT_POSTAL_CODE -> false;
    };
  }

  /** The parameter of that wire name, exactly. */
  public static Optional<RoutingParameter> named(String wireName) {
    return Arrays.stream(values()).filter(it -> it.wireName.equals(wireName)).findFirst();
  }
}
