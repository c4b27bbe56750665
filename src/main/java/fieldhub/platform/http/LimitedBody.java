package fieldhub.platform.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * A request body that ends in {@link ProblemType#TOO_LARGE} when more than the limit arrives, and
 * in {@link ProblemType#UNAVAILABLE} when all bodies together are more than the hub has room for.
 */
final class LimitedBody extends FilterInputStream {
  /**
   * A caller that is still sending does not read; this much is thrown away so that it sees the
   * answer.
   */
  private static final long DRAIN_BYTES = 64L << 20;

  private static final Logger LOG = System.getLogger(LimitedBody.class.getName());
  private static final long DRAIN_NANOS = 5_000_000_000L;
  private static final int CHUNK = 16384;

  private final long limit;
  private final BodyBudget budget;
  private long read;

  LimitedBody(InputStream body, long limit, BodyBudget budget) {
    super(body);
    this.limit = limit;
    this.budget = budget;
  }

  /** The bytes that are to be given back to the budget. */
  long held() {
    return read;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    int count = arrived(into, offset, length);
    if (count > 0) {
      if (read + count > limit) {
        throw tooLarge();
      }
      if (!budget.take(count)) {
        throw noRoom();
      }
      read += count;
    }
    return count;
  }

  /** A caller who hangs up or stalls is no failure of ours, and needs no stack trace. */
  private int arrived(byte[] into, int offset, int length) {
    try {
      return in.read(into, offset, length);
    } catch (IOException cut) {
      LOG.log(Level.WARNING, "the request body did not arrive whole: {0}", cut.getMessage());
      throw new ProblemException(
          ProblemType.INVALID_REQUEST, "the request body did not arrive whole", cut);
    }
  }

  @Override
  public long skip(long count) throws IOException {
    return read(new byte[(int) Math.min(count, CHUNK)]);
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  ProblemException tooLarge() {
    throwAwayTheRest();
    return new ProblemException(
        ProblemType.TOO_LARGE, "the request body is larger than " + limit + " bytes");
  }

  private ProblemException noRoom() {
    throwAwayTheRest();
    return new ProblemException(
        ProblemType.UNAVAILABLE,
        "too many large requests at once; nothing was stored, please repeat");
  }

  /** Within bounds; for a caller who is still sending. */
  private void throwAwayTheRest() {
    byte[] waste = new byte[CHUNK];
    long deadline = System.nanoTime() + DRAIN_NANOS;
    try {
      int count = 0;
      for (long drained = 0; count >= 0 && drained < DRAIN_BYTES; drained += count) {
        count = in.read(waste);
        if (System.nanoTime() - deadline > 0) {
          break;
        }
      }
    } catch (IOException gone) {
      // the caller hung up: nobody is left to answer
    }
  }
}
