package fieldhub.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A keep-alive connection with one request under way at most. Understands just enough HTTP. */
final class Connection {

  /** What the hub's side did. */
  static final int INCOMPLETE = -1;

  static final int CLOSED = 0;

  private static final String LENGTH = "content-length:";

  private final InetSocketAddress address;
  private final Selector selector;
  private final ByteBuffer in = ByteBuffer.allocate(16 * 1024);
  private SocketChannel channel;
  private long intended;

  Connection(InetSocketAddress address, Selector selector) throws IOException {
    this.address = address;
    this.selector = selector;
    open();
  }

  private void open() throws IOException {
    channel = SocketChannel.open(address);
    channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
    channel.configureBlocking(false);
    channel.register(selector, SelectionKey.OP_READ, this);
  }

  /** Sends a request that should have left at the given time. */
  void send(ByteBuffer request, long intendedNanos) throws IOException {
    intended = intendedNanos;
    in.clear();
    while (request.hasRemaining()) {
      channel.write(request); // far smaller than the socket's buffer: one call
    }
  }

  /** When the answered request should have left; waiting for a free connection counts. */
  long intended() {
    return intended;
  }

  /**
   * Reads what has come.
   *
   * @return the status of a whole answer, {@link #INCOMPLETE}, or {@link #CLOSED} when the hub
   *     ended the connection without answering
   */
  int read() throws IOException {
    int count;
    try {
      count = channel.read(in);
    } catch (IOException e) {
      count = -1;
    }
    if (count < 0) {
      reopen();
      return CLOSED;
    }
    int end = headEnd();
    if (end < 0) {
      return INCOMPLETE;
    }
    String head =
        new String(in.array(), 0, end, StandardCharsets.US_ASCII).toLowerCase(Locale.ROOT);
    if (!isWhole(head)) {
      return INCOMPLETE;
    }
    if (head.contains("connection: close")) {
      reopen();
    }
    return Integer.parseInt(head.substring(9, 12));
  }

  private boolean isWhole(String head) {
    int name = head.indexOf(LENGTH);
    if (name < 0) {
      String body =
          new String(
              in.array(), head.length(), in.position() - head.length(), StandardCharsets.US_ASCII);
      return body.endsWith("0\r\n\r\n"); // the last chunk
    }
    int from = name + LENGTH.length();
    int length = Integer.parseInt(head.substring(from, head.indexOf('\r', from)).trim());
    return in.position() >= head.length() + length;
  }

  private int headEnd() {
    for (int i = 3; i < in.position(); i++) {
      if (in.get(i) == '\n' && in.get(i - 2) == '\n') {
        return i + 1;
      }
    }
    return -1;
  }

  private void reopen() throws IOException {
    close();
    open();
  }

  void close() throws IOException {
    channel.close();
  }
}
