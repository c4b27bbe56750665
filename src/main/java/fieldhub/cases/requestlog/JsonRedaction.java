package fieldhub.cases.requestlog;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.IOException;
import java.util.Set;

/**
 * Takes values out of a text of JSON documents in place: digits, white space and names given twice
 * stay as they were sent (contract serviceorderhub 3.6). From the first flaw on the text is read as
 * words, so that a document cut in the middle keeps no secret either.
 */
final class JsonRedaction {

  private static final JsonFactory JSON = new JsonFactory();

  /** {@code {"name": "password", "value": "…"}}: a header or a field as a pair. */
  private static final Set<String> PAIR_NAMES = Set.of("name", "key");

  private static final String PAIR_VALUE = "value";

  private final Redaction redaction;
  private final String text;
  private final int depth;
  private final StringBuilder without;

  /** Up to here the text stands in the result. */
  private int copied;

  /** Up to here there is no flaw. */
  private int sound;

  /**
   * @param depth how many JSON texts within texts this one lies in
   */
  JsonRedaction(Redaction redaction, String text, int depth) {
    this.redaction = redaction;
    this.text = text;
    this.depth = depth;
    this.without = new StringBuilder(text.length());
  }

  /** The text without those values. */
  String text() {
    try (JsonParser parser = JSON.createParser(text)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token != JsonToken.FIELD_NAME) {
          value(parser, token);
          sound = (int) parser.currentLocation().getCharOffset();
        }
      }
    } catch (IOException flaw) {
      without.append(text, copied, sound);
      return without.append(redaction.words(text.substring(sound))).toString();
    }
    return without.append(text, copied, text.length()).toString();
  }

  private void value(JsonParser parser, JsonToken token) throws IOException {
    JsonStreamContext context = parser.getParsingContext();
    JsonStreamContext holder = token.isStructStart() ? context.getParent() : context;
    if (token.isStructEnd() || token == JsonToken.VALUE_NULL) {
      return;
    }
    int from = (int) parser.currentTokenLocation().getCharOffset();
    if (holder.inObject() && isSecret(holder)) {
      parser.skipChildren();
      parser.finishToken();
      replace(from, parser, Redaction.MARK);
    } else if (token == JsonToken.VALUE_STRING) {
      String value = parser.getText();
      String clean = redaction.of(value, depth + 1);
      if (!clean.equals(value)) {
        replace(from, parser, clean);
      } else if (holder.inObject() && PAIR_NAMES.contains(holder.getCurrentName())) {
        holder.setCurrentValue(redaction.isNamed(value));
      }
    }
  }

  private boolean isSecret(JsonStreamContext holder) {
    String name = holder.getCurrentName();
    return redaction.isNamed(name)
        || PAIR_VALUE.equals(name) && Boolean.TRUE.equals(holder.getCurrentValue());
  }

  private void replace(int from, JsonParser parser, String value) {
    without.append(text, copied, from).append('"');
    without.append(JsonStringEncoder.getInstance().quoteAsString(value)).append('"');
    copied = (int) parser.currentLocation().getCharOffset();
  }
}
