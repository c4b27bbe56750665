package fieldhub.sandbox.audaconnect;

/** What becomes of notifications that were read: the contract does not say (section 8). */
enum Removal {
  ON_READ,
  /** They stay for ever; polls walk round the queue. */
  KEPT,
  /** They come twice. */
  REPEAT_ONCE
}
