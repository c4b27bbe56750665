package fieldhub.sandbox.knobs;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/** What the knobs make of an answer. */
public final class FaultyAnswer {

  /** More than the container holds back before it sends. */
  private static final int BUFFERED = 32_768;

  private FaultyAnswer() {}

  /**
   * The answer as it is given.
   *
   * @param usual the stand-in's own answer with an HTTP status
   * @param work does what was asked, if the fault lets it
   */
  public static Response of(CallKnobs knobs, IntFunction<Response> usual, Supplier<Response> work) {
    Response right = knobs.fault().works() ? work.get() : Response.ok("[]").build();
    return switch (knobs.fault()) {
      case NONE -> right;
      case ERROR, WORK_THEN_ERROR -> error(knobs, usual);
      case CUT, CUT_BEFORE_WORK -> cut(right);
      case GARBAGE -> Response.ok(garbage(knobs)).type(knobs.contentType()).build();
      case HUGE -> huge(right, knobs.bytes());
      case REDIRECT ->
          Response.status(knobs.status()).header(HttpHeaders.LOCATION, knobs.location()).build();
    };
  }

  private static Response error(CallKnobs knobs, IntFunction<Response> usual) {
    Response.ResponseBuilder error =
        knobs.body().isEmpty()
            ? Response.fromResponse(usual.apply(knobs.status()))
            : Response.status(knobs.status()).type(knobs.contentType()).entity(knobs.body());
    if (knobs.retryAfter() > 0) {
      error.header(HttpHeaders.RETRY_AFTER, knobs.retryAfter());
    }
    return error.build();
  }

  private static String garbage(CallKnobs knobs) {
    return knobs.body().isEmpty() ? "<html>It works!</html>" : knobs.body();
  }

  /** More is announced than comes; so much that the container cannot take it back. */
  private static Response cut(Response right) {
    byte[] bytes = bytes(right);
    StreamingOutput part =
        out -> {
          out.write(bytes, 0, bytes.length / 2);
          blanks(out, BUFFERED);
          out.flush();
          throw new IOException("cut, as a knob says");
        };
    return Response.ok(part, MediaType.APPLICATION_JSON_TYPE)
        .header(HttpHeaders.CONTENT_LENGTH, bytes.length + 2 * BUFFERED)
        .header("Connection", "close") // else an asynchronous answer that fails stays open
        .build();
  }

  private static Response huge(Response right, int size) {
    byte[] bytes = bytes(right);
    StreamingOutput padded =
        out -> {
          blanks(out, size - bytes.length);
          out.write(bytes);
        };
    return Response.status(right.getStatus())
        .type(MediaType.APPLICATION_JSON_TYPE)
        .entity(padded)
        .build();
  }

  private static void blanks(OutputStream out, int count) throws IOException {
    byte[] block = new byte[Math.min(Math.max(count, 0), BUFFERED)];
    Arrays.fill(block, (byte) ' ');
    for (int left = count; left > 0; left -= block.length) {
      out.write(block, 0, Math.min(left, block.length));
    }
  }

  private static byte[] bytes(Response right) {
    return right.getEntity() instanceof String text
        ? text.getBytes(StandardCharsets.UTF_8)
        : new byte[0];
  }
}
