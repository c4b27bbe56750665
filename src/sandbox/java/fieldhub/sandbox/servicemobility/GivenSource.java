package fieldhub.sandbox.servicemobility;

import jakarta.json.Json;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;

/** Repeats a body that the caller gave: JSON as it is, or a text, which need not be JSON. */
final class GivenSource implements MessageSource {

  private final Message given;
  private final JsonValue body;

  GivenSource(String kind, String path, String idName, JsonValue body) {
    this.body = body;
    String text = body instanceof JsonString raw ? raw.getString() : body.toString();
    this.given = new Message(kind, path, id(idName), text.getBytes(StandardCharsets.UTF_8));
  }

  private String id(String name) {
    return body.getValueType() == JsonValue.ValueType.OBJECT
        ? body.asJsonObject().getString(name, "(no id)")
        : "(no id)";
  }

  @Override
  public Message next() {
    return given;
  }

  @Override
  public Message contradicting(Message earlier) {
    String other =
        body.getValueType() == JsonValue.ValueType.OBJECT
            ? Json.createObjectBuilder(body.asJsonObject())
                .add("changedBySandbox", true)
                .build()
                .toString()
            : new String(earlier.body(), StandardCharsets.UTF_8) + " ";
    return earlier.withBody(other.getBytes(StandardCharsets.UTF_8));
  }
}
