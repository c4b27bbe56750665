package fieldhub.sandbox.infocare;

/** What can be called, as knobs and counts name it. */
enum HubOperation {
  ROUTING,
  EMAIL,
  LOG,
  CASE,
  /** {@code case/validate} and {@code case/create}. */
  BOOKING,
  SEARCH,
  STATUS,
  REFERENCE
}
