package fieldhub.platform.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * JSON as the hub reads and writes it: strict about what is JSON (UTF-8 without flaws, no name
 * twice, no NaN, no text for a number), bounded in depth and number size, tolerant about properties
 * it does not know. What cannot be read is a {@link ProblemException} that names the place but
 * never a class of ours.
 */
@ApplicationScoped
public class Json {
  private final ObjectMapper mapper = JsonRules.newMapper();
  private final ObjectReader trees = mapper.readerFor(JsonNode.class);

  /** The mapper itself. Prefer the other methods: they translate failures. */
  public ObjectMapper mapper() {
    return mapper;
  }

  /**
   * Reads a document of any shape.
   *
   * @throws ProblemException INVALID_REQUEST if it is not one acceptable JSON document
   */
  public JsonNode tree(byte[] document) {
    return read(document, trees);
  }

  /**
   * Reads a partner's answer of any shape.
   *
   * @throws ProblemException INVALID_REQUEST if it is not one acceptable JSON document; its words
   *     are about an answer
   */
  public JsonNode answer(byte[] answer) {
    try {
      return tree(answer);
    } catch (ProblemException refusal) {
      throw new ProblemException(
          ProblemType.INVALID_REQUEST,
          refusal.getMessage().replace("the request body", "the answer"),
          refusal);
    }
  }

  /**
   * Reads a document into a record.
   *
   * @throws ProblemException INVALID_REQUEST if it is no acceptable JSON, or of another shape than
   *     the record
   */
  public <T> T read(byte[] document, Class<T> shape) {
    return read(document, mapper.readerFor(shape));
  }

  /**
   * A parser over a document, for reading parts of it. Its failures are {@link
   * JsonProcessingException}s; {@link #refusal(JsonProcessingException)} translates them.
   */
  public JsonParser parser(byte[] document) throws IOException {
    int start = JsonText.check(document);
    return mapper.getFactory().createParser(document, start, document.length - start);
  }

  /** What the caller is told about a document that could not be read. */
  public ProblemException refusal(JsonProcessingException unreadable) {
    return JsonRefusal.of(unreadable);
  }

  public byte[] write(Object value) {
    try {
      return mapper.writeValueAsBytes(value);
    } catch (JsonProcessingException unwritable) {
      throw new IllegalStateException("cannot write " + value.getClass().getName(), unwritable);
    }
  }

  <T> T read(byte[] document, ObjectReader reader) {
    try (JsonParser parser = parser(document)) {
      T value = reader.readValue(parser);
      if (value == null
          || value instanceof JsonNode node && (node.isNull() || node.isMissingNode())) {
        throw new ProblemException(ProblemType.INVALID_REQUEST, "the request body is empty");
      }
      return value;
    } catch (JsonProcessingException unreadable) {
      throw JsonRefusal.of(unreadable);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
