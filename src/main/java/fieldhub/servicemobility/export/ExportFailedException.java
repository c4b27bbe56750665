package fieldhub.servicemobility.export;

/** The Export API gave no page; the message is for operators and holds no token. */
class ExportFailedException extends Exception {
  private static final long serialVersionUID = 1L;

  ExportFailedException(String message, Exception cause) {
    super(message, cause);
  }
}
