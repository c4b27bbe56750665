package fieldhub.cases.requestlog;

/** How far a run of the reconciliation is. */
public enum RunState {
  /** Asked for; begins within seconds. */
  WAITING,
  /** Goes on; after a crash too, as soon as a node can. */
  RUNNING,
  /** Every case that was due has been looked at. */
  COMPLETED,
  /** Given up: its executions ended again and again before its end. */
  FAILED
}
