package fieldhub.audaconnect.connection;

import java.time.Duration;

/** A call to AudaConnect that brought nothing; its message is for operators, without secrets. */
public class CallFailedException extends Exception {

  private static final long serialVersionUID = 1L;

  private final CallProblem problem;
  private final Duration patience;
  private final String correlationId;

  /**
   * @param patience for how long AudaConnect asks to be left alone, else zero
   */
  public CallFailedException(CallProblem problem, String text, Duration patience) {
    this(problem, text, patience, "");
  }

  /**
   * @param correlationId the answer's {@code Correlation-Id}, empty when there was none
   */
  public CallFailedException(
      CallProblem problem, String text, Duration patience, String correlationId) {
    super(text);
    this.problem = problem;
    this.patience = patience;
    this.correlationId = correlationId;
  }

  public CallProblem problem() {
    return problem;
  }

  public Duration patience() {
    return patience;
  }

  public String correlationId() {
    return correlationId;
  }
}
