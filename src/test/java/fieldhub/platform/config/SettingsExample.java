package fieldhub.platform.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What administrators read about the settings, {@code server-config/settings.example}.
 *
 * @param settings in the order of the file
 */
record SettingsExample(List<Listed> settings) {

  static final Path FILE = Path.of("server-config/settings.example");

  private static final Pattern NAME = Pattern.compile("# ((?:fieldhub|mp)\\.[a-z0-9.-]+)");
  private static final Pattern FACTS =
      Pattern.compile("Values: (.+?)\\. Default: (.+)\\. (Secret|Not secret)\\.");

  /**
   * One setting.
   *
   * @param values what it may be
   * @param fallback what holds when it is not set
   */
  record Listed(String name, String meaning, String values, String fallback, boolean secret) {

    /** MicroProfile Config's form of the name for the environment. */
    String environmentName() {
      return name.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }
  }

  static SettingsExample read() {
    try {
      return of(Files.readString(FILE));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads the list.
   *
   * @throws IllegalArgumentException when one of them lacks something
   */
  static SettingsExample of(String text) {
    List<Listed> settings = new ArrayList<>();
    for (String block : text.strip().split("\\n\\n")) {
      List<String> lines = block.lines().toList();
      Matcher name = NAME.matcher(lines.get(0));
      if (name.matches()) {
        settings.add(listed(name.group(1), lines));
      }
    }
    return new SettingsExample(settings);
  }

  Optional<Listed> find(String name) {
    return settings.stream().filter(it -> it.name().equals(name)).findFirst();
  }

  private static Listed listed(String name, List<String> lines) {
    int last = lines.size() - 1;
    List<String> words =
        lines.subList(1, Math.max(1, last)).stream().map(it -> it.substring(1).strip()).toList();
    Matcher facts = FACTS.matcher(words.isEmpty() ? "" : words.get(words.size() - 1));
    if (words.size() < 2 || !facts.matches() || !lines.get(last).startsWith('#' + name + '=')) {
      throw new IllegalArgumentException(
          name
              + ": wanted are its meaning, one line 'Values: …. Default: …. (Not) secret.' and #"
              + name
              + "=");
    }
    return new Listed(
        name,
        String.join(" ", words.subList(0, words.size() - 1)),
        facts.group(1),
        facts.group(2),
        facts.group(3).equals("Secret"));
  }
}
