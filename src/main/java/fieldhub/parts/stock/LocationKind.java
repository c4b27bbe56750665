package fieldhub.parts.stock;

/** What a storage location is for. */
public enum LocationKind {
  /** A warehouse: serves orders. */
  DEPOT,
  /** A technician's vehicle: holds stock, serves no orders. */
  VAN
}
