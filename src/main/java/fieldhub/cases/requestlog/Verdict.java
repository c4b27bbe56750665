package fieldhub.cases.requestlog;

/** What a reconciliation finds of an entry, beside that it matches. */
public enum Verdict {
  /** We sent it, or should have, and it is not there. */
  MISSING,
  /** It is there more than once. */
  DOUBLED,
  /** It is there and says something else. */
  DIFFERENT,
  /** Somebody else's. */
  FOREIGN,
  /** Nobody knew whether it had arrived; it has. */
  RESOLVED,
  /** An outgoing call of the hub has no entry, or more than one. */
  UNLOGGED
}
