package fieldhub.sandbox.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;

/** One side of an SMTP dialogue, line by line; a byte is a character here. */
final class SmtpLines implements Closeable {

  private final Socket socket;
  private final InputStream in;
  private final OutputStream out;

  SmtpLines(Socket socket) throws IOException {
    this.socket = socket;
    this.in = new BufferedInputStream(socket.getInputStream());
    this.out = socket.getOutputStream();
  }

  /**
   * The next line without its end.
   *
   * @throws EOFException when the other side has gone
   */
  String read() throws IOException {
    StringBuilder line = new StringBuilder();
    int next;
    while ((next = in.read()) != '\n') {
      if (next < 0) {
        throw new EOFException();
      }
      line.append((char) next);
    }
    int end = line.length() - 1;
    return end >= 0 && line.charAt(end) == '\r' ? line.substring(0, end) : line.toString();
  }

  /** A reply with all its lines. */
  String readReply() throws IOException {
    StringBuilder reply = new StringBuilder();
    String line;
    do {
      line = read();
      reply.append(reply.isEmpty() ? "" : "\r\n").append(line);
    } while (line.length() > 3 && line.charAt(3) == '-');
    return reply.toString();
  }

  void write(String text) throws IOException {
    out.write((text + "\r\n").getBytes(ISO_8859_1));
    out.flush();
  }

  /** At once and unfriendly: the other side sees a reset, as when a server dies. */
  void cut() throws IOException {
    socket.setSoLinger(true, 0);
    socket.close();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
