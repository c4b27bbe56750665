package fieldhub.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** The part of the server's log that this start has written. */
final class ServerLog {

  private static final long LARGEST = 50L * 1024 * 1024;

  private final Path file;
  private final long start;

  private ServerLog(Path file, long start) {
    this.file = file;
    this.start = start;
  }

  /** Keeps the log of earlier starts, but not without end. */
  static ServerLog append(Path file) throws IOException {
    if (Files.exists(file) && Files.size(file) > LARGEST) {
      Files.move(file, file.resolveSibling("server.log.1"), StandardCopyOption.REPLACE_EXISTING);
    }
    return new ServerLog(file, Files.exists(file) ? Files.size(file) : 0);
  }

  Path file() {
    return file;
  }

  boolean contains(String text) {
    return lines().stream().anyMatch(line -> line.contains(text));
  }

  /** The last lines about trouble, or the very last ones when there is no such line. */
  String tail() {
    List<String> lines = lines();
    List<String> trouble =
        lines.stream()
            .filter(
                line ->
                    line.contains("SEVERE") || line.contains("ERROR") || line.contains("Exception"))
            .toList();
    List<String> shown = trouble.isEmpty() ? lines : trouble;
    return String.join(
        System.lineSeparator(), shown.subList(Math.max(0, shown.size() - 15), shown.size()));
  }

  private List<String> lines() {
    try {
      byte[] all = Files.readAllBytes(file);
      int from = (int) Math.min(start, all.length);
      return new String(all, from, all.length - from, StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      return List.of("(the log " + file + " cannot be read)");
    }
  }
}
