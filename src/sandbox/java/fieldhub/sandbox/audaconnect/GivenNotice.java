package fieldhub.sandbox.audaconnect;

import jakarta.json.JsonValue;

/** One that a test has made up: given out exactly as it is. */
record GivenNotice(JsonValue item) implements Notice {

  @Override
  public JsonValue in(Form form, Subscription subscription, String api) {
    return item;
  }
}
