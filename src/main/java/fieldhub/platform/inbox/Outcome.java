package fieldhub.platform.inbox;

/** How a message was done. */
public enum Outcome {
  /** Its handler applied it. */
  APPLIED,
  /** Nothing here handles its type: it stays as received. */
  KEPT
}
