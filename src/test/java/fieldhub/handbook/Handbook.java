package fieldhub.handbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The handbook of operations, {@code src/docs/operations.md}.
 *
 * @param lines as they stand there
 */
record Handbook(List<String> lines) {

  static Handbook read() {
    try {
      return new Handbook(Files.readAllLines(Path.of("src/docs/operations.md")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The rows of the tables in a section, without their heads. */
  List<List<String>> rows(String section) {
    List<String> from = lines.subList(lines.indexOf("## " + section) + 1, lines.size());
    return from.stream()
        .takeWhile(line -> !line.startsWith("## "))
        .filter(line -> line.startsWith("| `"))
        .map(line -> Stream.of(line.substring(1).split("\\|")).map(String::strip).toList())
        .toList();
  }

  /** The titles of its sections. */
  List<String> titles() {
    return lines.stream()
        .filter(line -> line.startsWith("## "))
        .map(line -> line.substring(3))
        .toList();
  }
}
