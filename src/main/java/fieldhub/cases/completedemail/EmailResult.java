package fieldhub.cases.completedemail;

/** What became of a wish for a completed e-mail (contract serviceorderhub 5.1). */
public sealed interface EmailResult {

  /** The mail server has it. */
  record Sent() implements EmailResult {}

  /**
   * It has not, or that is not known.
   *
   * @param reason what happened, what was kept and what to do, for the caller
   */
  record NotSent(String reason) implements EmailResult {}
}
