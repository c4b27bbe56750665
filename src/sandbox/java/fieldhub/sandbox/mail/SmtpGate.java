package fieldhub.sandbox.mail;

import fieldhub.sandbox.mail.GateCounts.What;
import java.io.Closeable;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Listens where the mail server seems to be, and passes every dialogue on to the real one; tests
 * have gates of their own.
 */
public final class SmtpGate implements Closeable {

  private static final Logger LOG = System.getLogger(SmtpGate.class.getName());
  private static final int IDLE_MILLIS = 120_000;

  private final ServerSocket listening;
  private final int serverPort;
  private final GateBoard board;
  private final GateCounts counts;
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          work -> {
            Thread thread = new Thread(work, "sandbox-smtp-gate");
            thread.setDaemon(true);
            return thread;
          });

  /**
   * Opens it.
   *
   * @param port where it listens, 0 for any
   * @param serverPort where the mail server is, on this machine
   */
  public SmtpGate(int port, int serverPort, GateBoard board, GateCounts counts) throws IOException {
    this.listening = new ServerSocket(port, 200, InetAddress.getLoopbackAddress());
    this.serverPort = serverPort;
    this.board = board;
    this.counts = counts;
    threads.execute(this::accept);
  }

  /** Where it listens. */
  public int port() {
    return listening.getLocalPort();
  }

  private void accept() {
    while (!listening.isClosed()) {
      try {
        Socket socket = listening.accept();
        threads.execute(() -> serve(socket));
      } catch (IOException e) {
        LOG.log(Level.DEBUG, "no connection", e);
      }
    }
  }

  private void serve(Socket socket) {
    counts.add(What.CONNECTIONS);
    counts.add(What.CONNECTIONS_NOW);
    try (SmtpLines client = new SmtpLines(socket)) {
      socket.setSoTimeout(IDLE_MILLIS);
      GateFault fault = board.next(each -> each.fault().atConnect()).fault();
      if (fault == GateFault.CUT_AT_CONNECT) {
        client.write("220 sandbox ready");
      }
      if (fault.atConnect()) {
        client.cut();
        return;
      }
      try (Socket open = new Socket(InetAddress.getLoopbackAddress(), serverPort);
          SmtpLines server = new SmtpLines(open)) {
        open.setSoTimeout(IDLE_MILLIS);
        new GateDialogue(client, server, board, counts).run();
      }
    } catch (IOException e) {
      LOG.log(Level.DEBUG, "an SMTP dialogue broke off", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      counts.left();
    }
  }

  @Override
  public void close() throws IOException {
    listening.close();
    threads.shutdownNow();
  }
}
