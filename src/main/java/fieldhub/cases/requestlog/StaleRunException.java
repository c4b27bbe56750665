package fieldhub.cases.requestlog;

/** A later execution has the run, on another node perhaps: this one writes nothing more. */
public class StaleRunException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  StaleRunException(long run) {
    super("a later execution has run " + run + ", or it has ended");
  }
}
