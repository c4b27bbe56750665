package fieldhub.serviceorderhub.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fieldhub.platform.http.Json;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;

/**
 * The form in which an answer leaves (contract serviceorderhub 1.2): JSON whatever the caller
 * accepts, except that {@code text/html} gives the same JSON indented, for people; packed where the
 * caller says that it can unpack.
 */
@Provider
@ApplicationScoped
public class AnswerForm implements WriterInterceptor {
  private static final String HTML = "text/html; charset=UTF-8";

  @Inject private HttpServletRequest request;
  @Inject private Json json;

  @Override
  public void aroundWriteTo(WriterInterceptorContext answer) throws IOException {
    Accepted accepted =
        Accepted.of(
            request.getHeader(HttpHeaders.ACCEPT), request.getHeader(HttpHeaders.ACCEPT_ENCODING));
    OutputStream wire = answer.getOutputStream();
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    answer.setOutputStream(written);
    answer.proceed();
    byte[] body = written.toByteArray();
    answer.getHeaders().putSingle(HttpHeaders.VARY, "Accept, Accept-Encoding");
    answer.getHeaders().remove(HttpHeaders.CONTENT_LENGTH);
    if (accepted.html()) {
      body = page(body);
      answer.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, HTML);
      answer.getHeaders().putSingle("Content-Security-Policy", "default-src 'none'");
    }
    if (accepted.packing() != Accepted.Packing.NONE) {
      body = packed(body, accepted.packing());
      answer.getHeaders().putSingle(HttpHeaders.CONTENT_ENCODING, accepted.packing().spelling());
    }
    wire.write(body);
    answer.setOutputStream(wire);
  }

  /** Whatever a case holds is shown as text, never run. */
  private byte[] page(byte[] body) throws JsonProcessingException {
    ObjectMapper mapper = json.mapper();
    JsonNode tree = json.tree(body);
    String shown =
        mapper
            .writerWithDefaultPrettyPrinter()
            .writeValueAsString(tree)
            .replace("&", "&amp;")
            .replace("<", "&lt;")
            .replace(">", "&gt;");
    String page =
        "<!DOCTYPE html><html><head><title>JSON</title></head><body><pre>"
            + shown
            + "</pre></body></html>";
    return page.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] packed(byte[] body, Accepted.Packing packing) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream packer =
        packing == Accepted.Packing.GZIP
            ? new GZIPOutputStream(packed)
            : new DeflaterOutputStream(packed)) {
      packer.write(body);
    }
    return packed.toByteArray();
  }
}
