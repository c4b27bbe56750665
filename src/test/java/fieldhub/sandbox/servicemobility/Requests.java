package fieldhub.sandbox.servicemobility;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;

/** Requests to the sandbox, written as JSON with single quotes. */
final class Requests {

  private Requests() {}

  static JsonObject json(String text) {
    try (var reader = Json.createReader(new StringReader(text.replace('\'', '"')))) {
      return reader.readObject();
    }
  }

  static JsonObject json(byte[] body) {
    try (var reader =
        Json.createReader(new StringReader(new String(body, StandardCharsets.UTF_8)))) {
      return reader.readObject();
    }
  }

  static Fields fields(String text) {
    return Fields.parse(text.replace('\'', '"'));
  }

  static Subjects subjects(String text) {
    return Subjects.read(fields(text));
  }

  static Knobs knobs(String text) {
    return Knobs.read(fields(text), 1);
  }
}
