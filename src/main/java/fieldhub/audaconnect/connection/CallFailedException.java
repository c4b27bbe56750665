package fieldhub.audaconnect.connection;

import java.time.Duration;

/** A call to AudaConnect that brought nothing; its message is for operators, without secrets. */
public class CallFailedException extends Exception {

  private static final long serialVersionUID = 1L;

  private final CallProblem problem;
  private final Duration patience;

  /**
   * @param patience for how long AudaConnect asks to be left alone, else zero
   */
  public CallFailedException(CallProblem problem, String text, Duration patience) {
    super(text);
    this.problem = problem;
    this.patience = patience;
  }

  public CallProblem problem() {
    return problem;
  }

  public Duration patience() {
    return patience;
  }
}
