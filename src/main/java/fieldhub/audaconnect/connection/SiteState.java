package fieldhub.audaconnect.connection;

/** Where a site stands with AudaConnect. */
public enum SiteState {
  /** Known here, and nobody gave consent yet. */
  NEW,
  /** Polled. */
  CONNECTED,
  /** AudaConnect takes its tokens no more: an operator must connect it again. */
  NEEDS_RECONNECT,
  /** AudaConnect forbids what the hub must do: an operator must look, then connect or poll it. */
  PARKED,
  /** Its last notifications are fetched and applied before its tokens are deleted. */
  DISCONNECTING,
  /** Without tokens, by an operator's wish. */
  DISCONNECTED
}
