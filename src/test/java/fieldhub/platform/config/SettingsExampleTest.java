package fieldhub.platform.config;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code server-config/settings.example} is what administrators read: it must be true. */
class SettingsExampleTest {

  private static final Path EXAMPLE = Path.of("server-config/settings.example");
  private static final Pattern LISTED =
      Pattern.compile("^# ((?:fieldhub|mp)\\.[a-z0-9.-]+)$", Pattern.MULTILINE);
  private static final Pattern IN_SERVER_CONFIG = Pattern.compile("MPCONFIG=(fieldhub\\.[a-z.-]+)");

  @Test
  void everySettingThatIsReadIsListed() throws IOException {
    SortedSet<String> read = new TreeSet<>();
    Settings asked =
        new Settings(
            name -> {
              read.add(name);
              return Optional.empty();
            });
    new ClassFileImporter()
        .importPath(Path.of("target/classes")).stream()
            .filter(type -> type.isAnnotatedWith(SettingsGroup.class))
            .forEach(group -> instantiate(group, asked));
    assertThat(read).contains("fieldhub.demo");
    read.addAll(names(IN_SERVER_CONFIG, text(Path.of("server-config/payara-micro"))));

    assertThat(listed()).containsAll(read);
  }

  @Test
  void everySettingThatIsListedIsRead() throws IOException {
    String sources =
        Stream.of("main/java", "broker/java", "launcher/java", "sandbox/java")
            .map(root -> text(Path.of("src", root)))
            .collect(joining());
    String all = sources + text(Path.of("server-config/payara-micro"));

    assertThat(listed())
        .allSatisfy(
            name -> assertThat(all).containsAnyOf('"' + name + '"', "MPCONFIG=" + name + ":"));
  }

  @Test
  void theListIsSortedAndSaysOfEachWhetherItIsSecret() throws IOException {
    String example = Files.readString(EXAMPLE);

    assertThat(listedInOrder().toList()).isSorted().doesNotHaveDuplicates();
    assertThat(example.split("\\n\\n"))
        .filteredOn(block -> LISTED.matcher(block).find())
        .allSatisfy(
            block -> assertThat(block).contains("Default: ").containsIgnoringCase("secret."));
  }

  private static void instantiate(JavaClass group, Settings settings) {
    try {
      Constructor<?> constructor = group.reflect().getDeclaredConstructor(Settings.class);
      constructor.setAccessible(true);
      constructor.newInstance(settings);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(group.getName() + " is no settings group", e);
    }
  }

  private static SortedSet<String> listed() throws IOException {
    return listedInOrder().collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<String> listedInOrder() throws IOException {
    return LISTED.matcher(Files.readString(EXAMPLE)).results().map(found -> found.group(1));
  }

  private static SortedSet<String> names(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map((MatchResult found) -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String text(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).map(SettingsExampleTest::read).collect(joining());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
