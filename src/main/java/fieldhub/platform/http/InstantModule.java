package fieldhub.platform.http;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import java.io.IOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;

/**
 * Points in time as contract servicemobility 1.4 has them: written in full ({@code
 * yyyy-MM-dd'T'HH:mm:ss.SSS'Z'}); read with or without a fraction, with a blank for the {@code T},
 * with {@code Z} or an offset, and {@code ""} as null.
 */
final class InstantModule extends SimpleModule {
  private static final long serialVersionUID = 1L;
  private static final DateTimeFormatter FULL =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);
  private static final int DATE_LENGTH = 10;
  private static final int MAX_LENGTH = 40;

  InstantModule() {
    super("fieldhub-instants");
    addSerializer(Instant.class, new Writer());
    addDeserializer(Instant.class, new Reader());
  }

  private static final class Writer extends StdScalarSerializer<Instant> {
    private static final long serialVersionUID = 1L;

    Writer() {
      super(Instant.class);
    }

    @Override
    public void serialize(Instant value, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      out.writeString(FULL.format(value));
    }
  }

  private static final class Reader extends StdScalarDeserializer<Instant> {
    private static final long serialVersionUID = 1L;

    Reader() {
      super(Instant.class);
    }

    @Override
    public Instant deserialize(JsonParser in, DeserializationContext context) throws IOException {
      if (!in.hasToken(com.fasterxml.jackson.core.JsonToken.VALUE_STRING)) {
        return (Instant) context.handleUnexpectedToken(Instant.class, in);
      }
      String text = in.getText().trim();
      if (text.isEmpty()) {
        return null;
      }
      try {
        return parse(text);
      } catch (DateTimeParseException unreadable) {
        return (Instant) context.handleWeirdStringValue(Instant.class, "", "not a date and time");
      }
    }

    private static Instant parse(String text) {
      if (text.length() > MAX_LENGTH) {
        throw new DateTimeParseException("too long", "", 0);
      }
      boolean blankForT = text.length() > DATE_LENGTH && text.charAt(DATE_LENGTH) == ' ';
      String iso =
          blankForT ? text.substring(0, DATE_LENGTH) + 'T' + text.substring(DATE_LENGTH + 1) : text;
      return OffsetDateTime.parse(iso).toInstant();
    }
  }
}
