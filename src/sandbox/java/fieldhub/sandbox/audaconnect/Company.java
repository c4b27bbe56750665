package fieldhub.sandbox.audaconnect;

/**
 * A company with its subscriptions to what happens at any of its sites.
 *
 * @param code eight characters
 */
record Company(String code, SubscriptionBook subscriptions) {

  Company(String code) {
    this(code, new SubscriptionBook("company"));
  }
}
