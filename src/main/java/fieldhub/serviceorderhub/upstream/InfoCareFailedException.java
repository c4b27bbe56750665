package fieldhub.serviceorderhub.upstream;

import java.time.Duration;

/** A call to InfoCare that brought no answer; its message is for operators, without secrets. */
public class InfoCareFailedException extends Exception {

  private static final long serialVersionUID = 1L;

  /** Why it brought none. */
  public enum Problem {
    /** A refusal that repeating cannot change (400, 413 and the like). */
    REFUSED,
    /** InfoCare did nothing: no connection, or our token or address is wrong. May be repeated. */
    FAILED,
    /** InfoCare may have done it: a time-out, a cut or unreadable answer, 5xx, 408, 409. */
    UNKNOWN,
    /** 404. */
    NOT_FOUND,
    /** InfoCare is left alone for now (429, 503, or its circuit is open); nothing was done. */
    BUSY
  }

  private final Problem problem;
  private final Duration patience;

  /**
   * @param patience for how long InfoCare is to be left alone, else zero
   */
  public InfoCareFailedException(Problem problem, String text, Duration patience) {
    super(text);
    this.problem = problem;
    this.patience = patience;
  }

  public Problem problem() {
    return problem;
  }

  public Duration patience() {
    return patience;
  }
}
