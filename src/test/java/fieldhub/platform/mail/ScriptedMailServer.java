package fieldhub.platform.mail;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.util.Map;

/** A mail server that says what a test wants at one step, or hangs up there. */
final class ScriptedMailServer implements AutoCloseable {

  static final String HANG_UP = "";

  private final ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
  private final Map<String, String> answers;

  /**
   * @param answers by the client's command (the final dot of a mail counts as one, its first line
   *     as TEXT); others get 250
   */
  ScriptedMailServer(Map<String, String> answers) throws IOException {
    this.answers = answers;
    Thread server = new Thread(this::serve, "scripted-mail-server");
    server.setDaemon(true);
    server.start();
  }

  int port() {
    return socket.getLocalPort();
  }

  private void serve() {
    try (Socket client = socket.accept();
        BufferedReader in =
            new BufferedReader(new InputStreamReader(client.getInputStream(), US_ASCII));
        OutputStream out = client.getOutputStream()) {
      say(out, "220 scripted");
      boolean data = false;
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        if (data && !line.equals(".")) {
          if (HANG_UP.equals(answers.get("TEXT"))) {
            return;
          }
          continue;
        }
        String command = data ? "." : line.split("[ :]")[0];
        data = command.equals("DATA");
        String answer = answers.getOrDefault(command, data ? "354 go on" : "250 fine");
        if (answer.equals(HANG_UP)) {
          return;
        }
        say(out, answer);
      }
    } catch (SocketException closed) {
      // the test is over
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void say(OutputStream out, String line) throws IOException {
    out.write((line + "\r\n").getBytes(US_ASCII));
    out.flush();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
