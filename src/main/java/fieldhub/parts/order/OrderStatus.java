package fieldhub.parts.order;

/** Where a parts order stands. */
public enum OrderStatus {
  /** A depot keeps the parts for it. */
  RESERVED,
  /** The supplier was asked; a person has not confirmed it yet. */
  REQUESTED,
  /** The supplier confirmed it. */
  CONFIRMED,
  CANCELLED
}
