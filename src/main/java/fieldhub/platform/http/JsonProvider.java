package fieldhub.platform.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/**
 * Reads and writes JSON bodies with {@link Json}, so that the server's own JSON libraries, with
 * other rules, stay out.
 */
@Provider
@ApplicationScoped
@Consumes({MediaType.APPLICATION_JSON, ProblemAnswers.PROBLEM_JSON})
@Produces({MediaType.APPLICATION_JSON, ProblemAnswers.PROBLEM_JSON})
public class JsonProvider implements MessageBodyReader<Object>, MessageBodyWriter<Object> {
  private final Json json;

  /** For the container only: its proxy, and WildFly looks for a public one. */
  public JsonProvider() {
    this(null);
  }

  @Inject
  public JsonProvider(Json json) {
    this.json = json;
  }

  @Override
  public boolean isReadable(
      Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
    return isShape(type);
  }

  @Override
  public Object readFrom(
      Class<Object> type,
      Type genericType,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, String> headers,
      InputStream body)
      throws IOException {
    ObjectMapper mapper = json.mapper();
    return json.read(body.readAllBytes(), mapper.readerFor(mapper.constructType(genericType)));
  }

  @Override
  public boolean isWriteable(
      Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
    return isShape(type);
  }

  @Override
  public void writeTo(
      Object value,
      Class<?> type,
      Type genericType,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, Object> headers,
      OutputStream body)
      throws IOException {
    body.write(
        json.write(value)); // whole, so that a value that cannot be written leaves no half answer
  }

  /** Bodies that a resource takes or gives raw are left to the server. */
  private static boolean isShape(Class<?> type) {
    return type != byte[].class
        && type != String.class
        && !InputStream.class.isAssignableFrom(type)
        && !Reader.class.isAssignableFrom(type)
        && !jakarta.ws.rs.core.StreamingOutput.class.isAssignableFrom(type)
        && !java.io.File.class.isAssignableFrom(type);
  }
}
