package fieldhub.sandbox.infocare;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;

/**
 * Bytes that were appended to a temporary file, so that a million log entries leave the server's
 * memory alone. Not for several threads at once.
 */
final class EntryFile {

  private static final int BUFFER = 1 << 16;

  private final FileChannel file;
  private final ByteBuffer waiting = ByteBuffer.allocate(BUFFER);
  private long written;

  EntryFile() {
    try {
      file =
          FileChannel.open(
              Files.createTempFile("sandbox-log-entries", null),
              StandardOpenOption.READ,
              StandardOpenOption.WRITE,
              StandardOpenOption.DELETE_ON_CLOSE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where they are now. */
  long append(byte[] bytes) {
    try {
      if (waiting.remaining() < bytes.length) {
        flush();
      }
      long at = written + waiting.position();
      if (bytes.length > waiting.capacity()) {
        write(ByteBuffer.wrap(bytes));
      } else {
        waiting.put(bytes);
      }
      return at;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  byte[] read(long at, int length) {
    try {
      flush();
      ByteBuffer bytes = ByteBuffer.allocate(length);
      while (bytes.hasRemaining() && file.read(bytes, at + bytes.position()) >= 0) {
        // until all is here
      }
      return bytes.array();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void flush() throws IOException {
    waiting.flip();
    write(waiting);
    waiting.clear();
  }

  private void write(ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      written += file.write(bytes, written);
    }
  }

  void close() {
    try {
      file.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
