package fieldhub.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Everything one hub keeps: database, broker's journal, log, secrets. Readable by its owner only.
 */
final class DataDirectory {

  private final Path path;
  private FileChannel lockFile;
  private FileLock lock;

  DataDirectory(Path path) throws IOException {
    this.path = path.toAbsolutePath();
    createForOwner(this.path);
  }

  Path path() {
    return path;
  }

  Path broker() {
    return path.resolve("broker");
  }

  Path log() {
    return path.resolve("server.log");
  }

  Path secrets() {
    return path.resolve("secrets.properties");
  }

  /** Where the server unpacks itself, 200 MB at every start; what a killed one left is removed. */
  Path emptyTemporary() throws IOException {
    Path temporary = path.resolve("tmp");
    delete(temporary);
    return Files.createDirectories(temporary);
  }

  /** A directory with everything in it, if there is one. */
  static void delete(Path directory) throws IOException {
    if (!Files.exists(directory)) {
      return;
    }
    List<Path> leftovers;
    try (Stream<Path> files = Files.walk(directory)) {
      leftovers = files.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path leftover : leftovers) {
      Files.delete(leftover);
    }
  }

  /** The default database: a file, with what {@code preboot.asadmin} says about these options. */
  String databaseUrl() {
    return "jdbc:h2:file:"
        + path.resolve("database").resolve("fieldhub")
        + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
        + ";WRITE_DELAY=0;LOCK_TIMEOUT=10000";
  }

  /** Two servers on one journal and one database file would destroy or block each other. */
  void lock() throws IOException {
    lockFile =
        FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      lock = lockFile.tryLock();
    } catch (OverlappingFileLockException sameProcess) {
      lock = null;
    }
    if (lock == null) {
      lockFile.close();
      throw new FileSystemException(path.toString(), null, "another hub is running on it");
    }
  }

  void unlock() throws IOException {
    if (lock != null) {
      lock.release();
      lockFile.close();
      lock = null;
    }
  }

  private static void createForOwner(Path directory) throws IOException {
    if (Files.isDirectory(directory)) {
      return;
    }
    boolean posix = directory.getFileSystem().supportedFileAttributeViews().contains("posix");
    if (posix) {
      Files.createDirectories(
          directory,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    } else {
      Files.createDirectories(directory);
    }
  }
}
