package fieldhub.sandbox.servicemobility;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The shape of one payload, a JSON file with {@code ${name}} where values go. */
final class RowTemplate {

  private static final Pattern PLACE = Pattern.compile("\\$\\{(\\w+)}");

  private final String text;

  private RowTemplate(String text) {
    this.text = text;
  }

  static RowTemplate named(String name) {
    try (InputStream file = RowTemplate.class.getResourceAsStream(name + ".json")) {
      return new RowTemplate(new String(file.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  JsonObject fill(Map<String, String> values) {
    String filled =
        PLACE
            .matcher(text)
            .replaceAll(place -> Matcher.quoteReplacement(value(values, place.group(1))));
    try (var reader = Json.createReader(new StringReader(filled))) {
      return reader.readObject();
    }
  }

  private static String value(Map<String, String> values, String name) {
    String value = values.get(name);
    if (value == null) {
      throw new IllegalStateException("no value for " + name);
    }
    String quoted = Json.createValue(value).toString();
    return quoted.substring(1, quoted.length() - 1);
  }
}
