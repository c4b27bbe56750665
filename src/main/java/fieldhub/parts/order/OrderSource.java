package fieldhub.parts.order;

/** Where the parts of an order come from. */
public enum OrderSource {
  DEPOT,
  SUPPLIER
}
