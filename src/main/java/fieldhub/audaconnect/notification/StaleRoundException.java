package fieldhub.audaconnect.notification;

/** A later round polls now, on another node perhaps: this one writes nothing more and stops. */
class StaleRoundException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  StaleRoundException(String site) {
    super("a later round of polls has site " + site);
  }
}
