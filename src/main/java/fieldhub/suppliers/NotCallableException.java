package fieldhub.suppliers;

/** A supplier that cannot be called as it is set up; nothing was sent. */
class NotCallableException extends Exception {

  private static final long serialVersionUID = 1L;

  NotCallableException(String message) {
    super(message);
  }
}
