package fieldhub.parts.order;

/** Where a parts order stands. */
public enum OrderStatus {
  /** A depot keeps the parts for it. */
  RESERVED,
  /** The supplier was or is being asked, and has not confirmed it yet. */
  REQUESTED,
  /** The supplier confirmed it, itself or through a person at the buyer's desk. */
  CONFIRMED,
  /** The supplier's system said no; the buyer's desk finds another way or cancels. */
  REFUSED_BY_SUPPLIER,
  CANCELLED
}
