package fieldhub.cases.requestlog;

/** How an entry of the hub's own stands at InfoCare. */
public enum UpstreamState {
  /** In the outbox, to be posted. */
  WAITING,
  /** Posted, perhaps: the outbox looks it up. */
  UNKNOWN,
  /** InfoCare said that it has it. */
  POSTED,
  /** Given up, refused, or taken out by an operator. */
  FAILED,
  /** InfoCare does not know the case; there is nothing to post it to. */
  NOT_POSTED,
  /** InfoCare has something else, and corrections changed nothing about it: left as it is. */
  DIFFERENT
}
