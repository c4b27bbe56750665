package fieldhub.sandbox.audaconnect;

import jakarta.json.JsonValue;

/** What waits in a subscription's queue. */
interface Notice {

  /**
   * As a poll gives it out.
   *
   * @param subscription whose queue it waits in
   * @param api address of the API, for the legacy form
   */
  JsonValue in(Form form, Subscription subscription, String api);
}
