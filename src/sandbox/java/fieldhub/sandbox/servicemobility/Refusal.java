package fieldhub.sandbox.servicemobility;

/** A request that the stand-in does not carry out; its message goes to the caller. */
public class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int status;

  public Refusal(int status, String message) {
    super(message);
    this.status = status;
  }

  public int status() {
    return status;
  }
}
