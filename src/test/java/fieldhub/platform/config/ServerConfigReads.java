package fieldhub.platform.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The settings that the files of a server's set-up read: by name ({@code ${MPCONFIG=name:default}})
 * as a system property ({@code ${name,…}}) or from the environment ({@code
 * ${env.FIELDHUB_…:default}}, units, scripts).
 */
final class ServerConfigReads {

  private static final Pattern BY_NAME =
      Pattern.compile("MPCONFIG=((?:fieldhub|mp)\\.[a-z0-9.-]+)(?::([^}]*))?}");
  private static final Pattern AS_PROPERTY =
      Pattern.compile("\\$\\{((?:fieldhub|mp)\\.[a-z0-9.-]+)(?=[,:}])");
  private static final Pattern BY_ENVIRONMENT =
      Pattern.compile("(?<![A-Z_])((?:FIELDHUB|MP_JWT)_[A-Z0-9_]*[A-Z0-9])(?::([^}\\s]*)})?");

  private ServerConfigReads() {}

  /**
   * What is read below a folder, with the default where one is given.
   *
   * @param byEnvironment the setting of an environment name; one that has none stands under the
   *     environment name itself
   */
  static SortedMap<String, Optional<String>> below(
      Path folder, Function<String, Optional<String>> byEnvironment) {
    SortedMap<String, Optional<String>> reads = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      files
          .filter(Files::isRegularFile)
          .filter(file -> !file.equals(SettingsExample.FILE))
          .map(ServerConfigReads::text)
          .forEach(
              text -> {
                BY_NAME.matcher(text).results().forEach(it -> put(reads, it.group(1), it.group(2)));
                AS_PROPERTY.matcher(text).results().forEach(it -> put(reads, it.group(1), null));
                Matcher found = BY_ENVIRONMENT.matcher(text);
                while (found.find()) {
                  String name = found.group(1);
                  put(reads, byEnvironment.apply(name).orElse(name), found.group(2));
                }
              });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return reads;
  }

  private static void put(SortedMap<String, Optional<String>> reads, String name, String fallback) {
    Optional<String> given = Optional.ofNullable(fallback).filter(it -> !it.isEmpty());
    reads.merge(name, given, (one, other) -> one.or(() -> other));
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
