package fieldhub.launcher;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * One start of a server.
 *
 * @param data what the hub keeps
 * @param temporary where the server unpacks itself
 * @param port where it listens
 * @param logFormat {@code text} or {@code json}
 * @param javaOptions more JVM flags than the server's configuration has, separated by blanks
 * @param sandbox whether the sandbox is deployed beside the hub
 */
record ServerStart(
    DataDirectory data,
    Path temporary,
    int port,
    String logFormat,
    String javaOptions,
    boolean sandbox) {

  /** How every server's command line begins: the JVM and its flags. */
  List<String> java(Path flags) {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.add("@" + flags);
    line.add("-Djava.io.tmpdir=" + temporary);
    for (String option : javaOptions.strip().split("\\s+")) {
      if (!option.isEmpty()) {
        line.add(option);
      }
    }
    return line;
  }
}
