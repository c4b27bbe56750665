package fieldhub.launcher;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;
import java.util.function.Function;

/**
 * Secrets that nobody chose: made up once for a data directory and kept in it, so that tokens and
 * the operator's login are the same after a restart. They reach the server through its environment,
 * never on a command line, which every user of the machine can read.
 */
final class Secrets {

  private static final int KEY_BYTES = 48;
  private static final int PASSWORD_BYTES = 12;
  private static final int ENCRYPTION_KEY_BYTES = 32;
  private static final Base64.Encoder STANDARD = Base64.getEncoder();

  private final Path file;
  private final SecureRandom random = new SecureRandom();

  Secrets(Path file) {
    this.file = file;
  }

  /** Long enough for HS256. */
  String key(String setting) {
    return keptOrNew(setting, KEY_BYTES);
  }

  /** Short enough to be copied from the banner. */
  String password(String setting) {
    return keptOrNew(setting, PASSWORD_BYTES);
  }

  /** A list of one key, in the form of {@code fieldhub.encryption-keys}. */
  String encryptionKeys(String setting) {
    return keptOrNew(setting, ENCRYPTION_KEY_BYTES, key -> "own:" + STANDARD.encodeToString(key));
  }

  private String keptOrNew(String setting, int bytes) {
    return keptOrNew(setting, bytes, Base64.getUrlEncoder().withoutPadding()::encodeToString);
  }

  private String keptOrNew(String setting, int bytes, Function<byte[], String> form) {
    try {
      Properties kept = read();
      if (kept.getProperty(setting) == null) {
        byte[] fresh = new byte[bytes];
        random.nextBytes(fresh);
        kept.setProperty(setting, form.apply(fresh));
        write(kept);
      }
      return kept.getProperty(setting);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot keep secrets in " + file, e);
    }
  }

  private Properties read() throws IOException {
    Properties kept = new Properties();
    if (Files.exists(file)) {
      try (Reader reader = Files.newBufferedReader(file)) {
        kept.load(reader);
      }
    }
    return kept;
  }

  private void write(Properties kept) throws IOException {
    if (!Files.exists(file)) {
      boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
      if (posix) {
        Files.createFile(
            file,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      } else {
        Files.createFile(file);
      }
    }
    try (Writer writer = Files.newBufferedWriter(file)) {
      kept.store(writer, "Made by the launcher for this data directory");
    }
  }
}
