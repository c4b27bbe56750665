package fieldhub.platform.config;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fieldhub.platform.config.RecordedSettings.Asked;
import fieldhub.platform.config.SettingsExample.Listed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code server-config/settings.example} is what administrators read: it must be true. The last
 * tests show that a list or a reading that is wrong is found.
 */
class SettingsExampleTest {

  private static final Path SERVER_CONFIG = Path.of("server-config");
  private static final Path[] SOURCES = {
    Path.of("src/main/java"),
    Path.of("src/broker/java"),
    Path.of("src/launcher/java"),
    Path.of("src/sandbox/java")
  };

  /**
   * Their default depends on the machine, the server or other settings: the list has it in words.
   */
  private static final Map<String, String> IN_WORDS =
      Map.of(
          "fieldhub.http.bodies-in-flight", "an eighth of the heap",
          "fieldhub.db.url", "an H2 file below fieldhub.data-dir",
          "fieldhub.data-dir", ".fieldhub in the home directory",
          "fieldhub.broker.data-dir", "broker below fieldhub.data-dir",
          "fieldhub.console.admin-password", "a random one, printed once to the server's output",
          "fieldhub.launcher.base", "the current folder",
          "fieldhub.sandbox.audaconnect.redirect-uris", "any http or https address",
          "fieldhub.servicemobility.export.types", "all nine by their own names",
          "mp.jwt.verify.publickey.algorithm", "each key's own kind");

  private static final Set<String> SECRETS =
      Set.of("password", "secret", "token", "key", "keys", "bearer", "credentials");

  private final SettingsExample example = SettingsExample.read();

  @Test
  void everySettingThatIsReadIsListed() {
    assertThat(unlisted(example, reads(example, SERVER_CONFIG, SOURCES))).isEmpty();
  }

  @Test
  void everySettingThatIsListedIsRead() {
    assertThat(unread(example, reads(example, SERVER_CONFIG, SOURCES))).isEmpty();
  }

  @Test
  void noReadingHidesItsName() {
    assertThat(SettingReads.of(SOURCES).hidden()).isEmpty();
  }

  @Test
  void theListIsSortedAndNamesEachOnce() {
    assertThat(example.settings())
        .extracting(Listed::name)
        .hasSizeGreaterThan(100)
        .isSorted()
        .doesNotHaveDuplicates();
  }

  @Test
  void theListSaysTheDefaultsOfTheCode() {
    SortedMap<String, Optional<String>> defaults = reads(example, SERVER_CONFIG, SOURCES);
    recorded().forEach((name, asked) -> defaults.put(name, asked.fallback()));

    assertThat(example.settings())
        .allSatisfy(
            setting ->
                assertThat(setting.fallback())
                    .as(setting.name())
                    .matches(said -> says(said, setting.name(), defaults.get(setting.name()))));
  }

  @Test
  void theListSaysWhichValuesTheCodeTakes() {
    assertThat(recorded())
        .allSatisfy(
            (name, asked) ->
                assertThat(example.find(name).orElseThrow().values())
                    .as(name)
                    .startsWith(asked.values()));
  }

  @Test
  void passwordsKeysAndTokensAreCalledSecret() {
    assertThat(example.settings())
        .filteredOn(
            setting ->
                SECRETS.stream().anyMatch(it -> setting.name().matches(".*[.-]" + it))
                    || setting.values().contains("secret")
                    || setting.values().equals("Name:value"))
        .hasSizeGreaterThan(15)
        .allSatisfy(setting -> assertThat(setting.secret()).as(setting.name()).isTrue());
  }

  @Test
  void aReadingThatIsNotListedIsFoundWhateverBranchItStandsIn() {
    SettingsExample list = listOf("fieldhub.sample.listed");
    SettingReads reads =
        SettingReads.of(Path.of("src/test/java/fieldhub/platform/config/violating"));

    assertThat(unlisted(list, reads.names()))
        .containsExactly("fieldhub.sample.handed-on", "fieldhub.sample.in-a-branch");
    assertThat(reads.hidden()).hasSize(1).first().asString().contains("PREFIX + tail");
  }

  @Test
  void aReadingOfTheServersSetUpThatIsNotListedIsFound(@TempDir Path folder) throws IOException {
    Files.writeString(
        folder.resolve("boot"),
        """
        set pool.user=${MPCONFIG=fieldhub.sample.by-name:fieldhub}
        set pool.size=${env.FIELDHUB_SAMPLE_LISTED:32}
        set pool.password=${env.FIELDHUB_SAMPLE_BY_ENVIRONMENT:}
        set pool.class=${fieldhub.sample.as-property,env.FIELDHUB_SAMPLE_LISTED:x}
        """);
    SettingsExample list = listOf("fieldhub.sample.listed");

    SortedMap<String, Optional<String>> reads = reads(list, folder);

    assertThat(unlisted(list, reads))
        .containsExactly(
            "FIELDHUB_SAMPLE_BY_ENVIRONMENT",
            "fieldhub.sample.as-property",
            "fieldhub.sample.by-name");
    assertThat(reads)
        .containsEntry("fieldhub.sample.listed", Optional.of("32"))
        .containsEntry("fieldhub.sample.by-name", Optional.of("fieldhub"));
  }

  @Test
  void aListedSettingThatNobodyReadsIsFound() {
    SettingsExample list = listOf("fieldhub.demo", "fieldhub.sample.nobody-reads-it");

    assertThat(unread(list, reads(list, SERVER_CONFIG, SOURCES)))
        .containsExactly("fieldhub.sample.nobody-reads-it");
  }

  @Test
  void aListedSettingWithoutADefaultIsFound() {
    assertThatThrownBy(
            () -> SettingsExample.of("# fieldhub.sample\n#   What it is.\n#fieldhub.sample=\n"))
        .hasMessageContaining("fieldhub.sample");
  }

  @Test
  void anotherDefaultThanTheCodesIsFound() {
    assertThat(says("PT5M", "fieldhub.sample", Optional.of("PT10M"))).isFalse();
    assertThat(says("none", "fieldhub.sample", Optional.of("PT10M"))).isFalse();
    assertThat(says("PT10M", "fieldhub.sample", Optional.empty())).isFalse();
    assertThat(says("25, 587 with TLS", "fieldhub.sample", Optional.of("25"))).isTrue();
    assertThat(says("none, no mail is sent", "fieldhub.sample", Optional.empty())).isTrue();
  }

  private static SettingsExample listOf(String... names) {
    return SettingsExample.of(
        Stream.of(names)
            .map(
                name ->
                    """
                    # %s
                    #   What it is.
                    #   Values: text. Default: none. Not secret.
                    #%s=
                    """
                        .formatted(name, name))
            .collect(joining("\n")));
  }

  private static boolean says(String said, String name, Optional<String> fallback) {
    if (IN_WORDS.containsKey(name)) {
      return said.equals(IN_WORDS.get(name));
    }
    return fallback
        .map(it -> said.equals(it) || said.startsWith(it + ", "))
        .orElseGet(() -> said.matches("(none|empty)\\b.*"));
  }

  private static SortedMap<String, Asked> recorded() {
    return RecordedSettings.ofGroups(Path.of("target/classes"));
  }

  /** What is read, with the default where the reading says one. */
  private static SortedMap<String, Optional<String>> reads(
      SettingsExample list, Path serverConfig, Path... sources) {
    SortedMap<String, Optional<String>> reads =
        new TreeMap<>(
            ServerConfigReads.below(
                serverConfig,
                variable ->
                    list.settings().stream()
                        .filter(it -> it.environmentName().equals(variable))
                        .map(Listed::name)
                        .findFirst()));
    if (sources.length > 0) {
      SettingReads.of(sources)
          .names()
          .forEach(
              (name, fallback) -> reads.merge(name, fallback, (one, other) -> one.or(() -> other)));
    }
    return reads;
  }

  private static SortedSet<String> unlisted(
      SettingsExample list, SortedMap<String, Optional<String>> reads) {
    SortedSet<String> names = new TreeSet<>(reads.keySet());
    list.settings().forEach(setting -> names.remove(setting.name()));
    return names;
  }

  private static List<String> unread(
      SettingsExample list, SortedMap<String, Optional<String>> reads) {
    return list.settings().stream()
        .map(Listed::name)
        .filter(name -> !reads.containsKey(name))
        .toList();
  }
}
