package fieldhub.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** CPU time of a process and its children, from {@code /proc/<pid>/stat} (Linux only). */
final class ProcessCpu {

  /** Clock ticks a second: 100 on every Linux that Java runs on. */
  private static final double MILLIS_PER_TICK = 10;

  private static final int PARENT = 1;
  private static final int USER = 11;
  private static final int SYSTEM = 12;
  private static final int CHILDREN_USER = 13;
  private static final int CHILDREN_SYSTEM = 14;

  private final long pid;

  ProcessCpu(long pid) {
    this.pid = pid;
  }

  /** Milliseconds so far: the process, its living children, and those it has buried. */
  double millis() throws IOException {
    String[] own = fields(Path.of("/proc/" + pid + "/stat"));
    long ticks =
        ticks(own, USER)
            + ticks(own, SYSTEM)
            + ticks(own, CHILDREN_USER)
            + ticks(own, CHILDREN_SYSTEM);
    try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
      for (Path process : processes.filter(ProcessCpu::isProcess).toList()) {
        ticks += ticksIfChild(process);
      }
    }
    return ticks * MILLIS_PER_TICK;
  }

  private long ticksIfChild(Path process) {
    try {
      String[] fields = fields(process.resolve("stat"));
      return ticks(fields, PARENT) == pid ? ticks(fields, USER) + ticks(fields, SYSTEM) : 0;
    } catch (IOException e) {
      return 0; // it ended while we looked; its parent has its time now
    }
  }

  private static boolean isProcess(Path path) {
    return path.getFileName().toString().chars().allMatch(Character::isDigit);
  }

  /** The fields after the command, whose name may hold blanks and brackets. */
  private static String[] fields(Path stat) throws IOException {
    String line = Files.readString(stat);
    return line.substring(line.lastIndexOf(')') + 2).split(" ");
  }

  private static long ticks(String[] fields, int index) {
    return Long.parseLong(fields[index]);
  }
}
