package fieldhub.sandbox.audaconnect;

/** How a notification looks (contract 6.4). */
enum Form {
  CURRENT,
  /** With {@code ResourceUris}, without an id of its own. */
  LEGACY
}
