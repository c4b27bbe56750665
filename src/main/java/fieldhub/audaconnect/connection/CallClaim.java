package fieldhub.audaconnect.connection;

/**
 * How long a claim on work holds that calls AudaConnect, by the database's clock. Who holds it
 * extends it every few seconds, however long the call takes: when a node dies, another one goes on
 * within this time.
 */
public final class CallClaim {

  /** In seconds; many ticks of those who extend it. */
  public static final double SECONDS = 30;

  private CallClaim() {}
}
