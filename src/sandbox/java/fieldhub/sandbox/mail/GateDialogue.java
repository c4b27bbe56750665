package fieldhub.sandbox.mail;

import fieldhub.sandbox.mail.GateCounts.What;
import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One SMTP dialogue, passed on command by command and broken where the knobs say so. */
final class GateDialogue {

  private final SmtpLines client;
  private final SmtpLines server;
  private final GateBoard board;
  private final GateCounts counts;

  /** Chosen with the first receiver, for the one mail. */
  private GateKnobs knobs = GateKnobs.WELL;

  private boolean receiverSeen;

  GateDialogue(SmtpLines client, SmtpLines server, GateBoard board, GateCounts counts) {
    this.client = client;
    this.server = server;
    this.board = board;
    this.counts = counts;
  }

  /** Until one of the two goes, or a knob cuts. */
  void run() throws IOException, InterruptedException {
    client.write(server.readReply());
    boolean open = true;
    while (open) {
      String command;
      try {
        command = client.read();
      } catch (EOFException gone) {
        return;
      }
      open = pass(command);
    }
  }

  private boolean pass(String command) throws IOException, InterruptedException {
    String verb = command.toUpperCase(Locale.ROOT);
    if (verb.startsWith("MAIL FROM:")) {
      knobs = board.next(each -> each.refusesAt(GateStep.MAIL));
      receiverSeen = false;
      return refusedAt(GateStep.MAIL) || forward(command);
    }
    if (verb.startsWith("RCPT TO:")) {
      chooseFor(receiver(command));
      return refusedAt(GateStep.RCPT) || forward(command);
    }
    if (verb.equals("DATA")) {
      return refusedAt(GateStep.DATA) || data(command);
    }
    return forward(command) && !verb.equals("QUIT");
  }

  private void chooseFor(String receiver) {
    if (!receiverSeen) {
      receiverSeen = true;
      knobs =
          board.next(
              each ->
                  each.matches(receiver)
                      && !each.fault().atConnect()
                      && !each.refusesAt(GateStep.MAIL));
    }
  }

  /** {@code RCPT TO:<astrid@example.com> …} */
  private static String receiver(String command) {
    int from = command.indexOf('<');
    int to = command.indexOf('>');
    return from > 0 && to > from ? command.substring(from + 1, to) : "";
  }

  private boolean refusedAt(GateStep step) throws IOException {
    if (!knobs.refusesAt(step)) {
      return false;
    }
    counts.add(What.REFUSED);
    client.write(knobs.status() + " refused, as a knob says");
    return true;
  }

  private boolean forward(String command) throws IOException {
    server.write(command);
    client.write(server.readReply());
    return true;
  }

  /** The server hears of the message only when all of it is here. */
  private boolean data(String command) throws IOException, InterruptedException {
    client.write("354 go on, and end with a dot");
    counts.add(What.TRANSACTIONS);
    if (knobs.fault() == GateFault.CUT_BEFORE_END) {
      client.read();
      counts.add(What.CUT_BEFORE_END);
      client.cut();
      return false;
    }
    List<String> message = message();
    if (knobs.refusesAt(GateStep.END)) {
      Thread.sleep(knobs.delay());
      return refusedAt(GateStep.END);
    }
    server.write(command);
    if (server.readReply().startsWith("354")) {
      for (String line : message) {
        server.write(line);
      }
    }
    return reply(server.readReply());
  }

  private List<String> message() throws IOException {
    List<String> message = new ArrayList<>();
    String line;
    do {
      line = client.read();
      message.add(line);
    } while (!line.equals("."));
    return message;
  }

  private boolean reply(String reply) throws IOException, InterruptedException {
    if (reply.startsWith("250")) {
      counts.add(What.ACCEPTED);
    }
    Thread.sleep(knobs.delay());
    if (knobs.fault() == GateFault.CUT_AFTER_DATA) {
      counts.add(What.CUT_AFTER_DATA);
      client.cut();
      return false;
    }
    client.write(reply);
    return true;
  }
}
