package fieldhub.parts.supplier;

/** How orders reach a supplier. */
public enum SupplierKind {
  /** A person at the organisation places and confirms the order. */
  BUYERS_DESK,
  /** The hub posts the order to the supplier's own system, which answers it. */
  HTTP
}
