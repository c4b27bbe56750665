package fieldhub.sandbox.infocare;

/** Whom a token belongs to (contract section 1.4). */
enum Side {
  PARTNER,
  PROVIDER
}
