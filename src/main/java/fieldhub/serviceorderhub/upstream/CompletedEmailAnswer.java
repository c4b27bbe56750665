package fieldhub.serviceorderhub.upstream;

/** What became of a completed e-mail at InfoCare (contract serviceorderhub 5.1). */
public sealed interface CompletedEmailAnswer {

  /** It was accepted for sending. */
  record Sent() implements CompletedEmailAnswer {}

  /** It was not sent; in InfoCare's words. */
  record NotSent(String reason) implements CompletedEmailAnswer {}
}
