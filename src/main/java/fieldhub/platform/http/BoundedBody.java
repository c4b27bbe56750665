package fieldhub.platform.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;

/**
 * What is read of a partner's answer: never more than a limit and one byte, which tells that there
 * was more.
 */
public final class BoundedBody {

  private static final int CHUNK = 8192;

  private final int limit;
  private final ByteArrayOutputStream read = new ByteArrayOutputStream();

  /**
   * @param limit in bytes
   */
  public BoundedBody(int limit) {
    this.limit = limit;
  }

  /**
   * Reads a stream to its end or to the limit.
   *
   * @throws InterruptedIOException when nobody waits for the answer any more
   */
  public static byte[] read(InputStream body, int limit) throws IOException {
    BoundedBody bounded = new BoundedBody(limit);
    byte[] chunk = new byte[CHUNK];
    for (int count = body.read(chunk); count >= 0; count = body.read(chunk)) {
      if (!bounded.add(chunk, count)) {
        break;
      }
      if (Thread.currentThread().isInterrupted()) {
        throw new InterruptedIOException("the answer took too long");
      }
    }
    return bounded.bytes();
  }

  /**
   * Takes what came.
   *
   * @return false when that is more than may come
   */
  public boolean add(byte[] chunk, int count) {
    int room = limit + 1 - read.size();
    read.write(chunk, 0, Math.min(count, room));
    return read.size() <= limit;
  }

  /** What came so far. */
  public byte[] bytes() {
    return read.toByteArray();
  }
}
