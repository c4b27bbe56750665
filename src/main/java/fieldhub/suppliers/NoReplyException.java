package fieldhub.suppliers;

import fieldhub.platform.outbox.Delivery;

/** A call that brought no reply; what that means for something that was sent is its failure. */
class NoReplyException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient Delivery failure;

  NoReplyException(Delivery failure) {
    super(failure.detail());
    this.failure = failure;
  }

  Delivery failure() {
    return failure;
  }
}
