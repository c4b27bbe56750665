package fieldhub.platform.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.io.IOContext;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.math.BigDecimal;

/**
 * Refuses numbers that are short to write but huge to compute with: {@code 1e1000000000} is twelve
 * characters, and adding 1 to it as a BigDecimal takes a gigabyte.
 */
final class StrictJsonFactory extends JsonFactory {
  private static final long serialVersionUID = 1L;
  private static final int MAX_EXPONENT = 100;

  StrictJsonFactory(JsonFactory rules) {
    super(rules, null);
  }

  @Override
  public JsonFactory copy() {
    return new StrictJsonFactory(this);
  }

  @Override
  protected JsonParser _createParser(InputStream in, IOContext context) throws IOException {
    return new StrictParser(super._createParser(in, context));
  }

  @Override
  protected JsonParser _createParser(Reader in, IOContext context) throws IOException {
    return new StrictParser(super._createParser(in, context));
  }

  @Override
  protected JsonParser _createParser(
      char[] data, int offset, int length, IOContext context, boolean recyclable)
      throws IOException {
    return new StrictParser(super._createParser(data, offset, length, context, recyclable));
  }

  @Override
  protected JsonParser _createParser(byte[] data, int offset, int length, IOContext context)
      throws IOException {
    return new StrictParser(super._createParser(data, offset, length, context));
  }

  private static final class StrictParser extends JsonParserDelegate {
    StrictParser(JsonParser parser) {
      super(parser);
    }

    @Override
    public JsonToken nextToken() throws IOException {
      JsonToken token = super.nextToken();
      if (token == JsonToken.VALUE_NUMBER_FLOAT) {
        checkExponent();
      }
      return token;
    }

    @Override
    public JsonToken nextValue() throws IOException {
      JsonToken token = nextToken();
      return token == JsonToken.FIELD_NAME ? nextToken() : token;
    }

    private void checkExponent() throws IOException {
      char[] text = getTextCharacters();
      int end = getTextOffset() + getTextLength();
      for (int at = getTextOffset(); at < end; at++) {
        if (text[at] == 'e' || text[at] == 'E') {
          if (exponent(text, at + 1, end) > MAX_EXPONENT) {
            throw new InputCoercionException(
                this, "exponent too large", JsonToken.VALUE_NUMBER_FLOAT, BigDecimal.class);
          }
          return;
        }
      }
    }

    private static int exponent(char[] text, int from, int end) {
      int value = 0;
      for (int at = from; at < end && value <= MAX_EXPONENT; at++) {
        if (text[at] >= '0' && text[at] <= '9') {
          value = value * 10 + (text[at] - '0');
        }
      }
      return value;
    }
  }
}
