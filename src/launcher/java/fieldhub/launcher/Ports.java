package fieldhub.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** Ports for servers. */
public final class Ports {

  private Ports() {}

  /** A port that nobody uses at this moment. */
  public static int free() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  /** Said here in a sentence; the server would say it in a stack trace and go on without HTTP. */
  static void checkFree(int port) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
    } catch (IOException nobodyAnswers) {
      return;
    }
    throw new HubStartException(
        "Port " + port + " is in use. Choose another one with FIELDHUB_PORT.");
  }
}
