package fieldhub.bench;

import java.io.IOException;
import java.nio.file.Path;

/** Records the hub from outside, with the JDK's {@code jcmd}. */
final class FlightRecording {

  private final long pid;
  private final Path file;

  FlightRecording(long pid, Path file) {
    this.pid = pid;
    this.file = file;
  }

  void start() throws IOException, InterruptedException {
    jcmd("JFR.start", "name=bench", "settings=profile");
  }

  void stop() throws IOException, InterruptedException {
    jcmd("JFR.stop", "name=bench", "filename=" + file);
  }

  private void jcmd(String command, String... options) throws IOException, InterruptedException {
    Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
    var line =
        new java.util.ArrayList<>(java.util.List.of(jcmd.toString(), Long.toString(pid), command));
    line.addAll(java.util.List.of(options));
    int code = new ProcessBuilder(line).inheritIO().start().waitFor();
    if (code != 0) {
      throw new IOException("jcmd " + command + " ended with " + code);
    }
  }
}
