package fieldhub.platform.config;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.lang.reflect.Constructor;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Settings of which none is set, and that remember how the code asks for each. */
final class RecordedSettings extends Settings {

  /**
   * How a setting is asked for.
   *
   * @param values what it may be, in the words of settings.example; empty for any text
   * @param fallback what the code takes where it is not set; empty where it takes nothing
   */
  record Asked(String values, Optional<String> fallback) {}

  private final SortedMap<String, Asked> asked = new TreeMap<>();

  private RecordedSettings() {
    super(name -> Optional.empty());
  }

  /** What the settings groups below a folder of classes ask for when nothing is set. */
  static SortedMap<String, Asked> ofGroups(Path classes) {
    RecordedSettings settings = new RecordedSettings();
    new ClassFileImporter()
        .importPath(classes).stream()
            .filter(type -> type.isAnnotatedWith(SettingsGroup.class))
            .forEach(group -> instantiate(group, settings));
    return settings.asked;
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

  @Override
  public Optional<String> text(String name) {
    asked.putIfAbsent(name, new Asked("", Optional.empty()));
    return super.text(name);
  }

  @Override
  public String text(String name, String fallback) {
    asked.put(name, new Asked("", Optional.of(fallback).filter(it -> !it.isEmpty())));
    return super.text(name, fallback);
  }

  @Override
  public int number(String name, int fallback, int min, int max) {
    asked.put(name, new Asked(min + " to " + max, Optional.of(Integer.toString(fallback))));
    return super.number(name, fallback, min, max);
  }

  @Override
  public long bytes(String name, long fallback) {
    asked.put(name, new Asked("size", Optional.of(size(fallback))));
    return super.bytes(name, fallback);
  }

  @Override
  public Duration duration(String name, Duration fallback) {
    asked.put(name, new Asked("duration", Optional.of(text(fallback))));
    return super.duration(name, fallback);
  }

  @Override
  public boolean flag(String name, boolean fallback) {
    asked.put(name, new Asked("true or false", Optional.of(Boolean.toString(fallback))));
    return super.flag(name, fallback);
  }

  @Override
  public Optional<URI> address(String name) {
    asked.put(name, new Asked("http(s) address", Optional.empty()));
    return super.address(name);
  }

  @Override
  public List<String> list(String name) {
    asked.putIfAbsent(name, new Asked("comma list", Optional.empty()));
    return super.list(name);
  }

  @Override
  public List<String> list(String name, List<String> fallback) {
    asked.put(name, new Asked("comma list", Optional.of(String.join(",", fallback))));
    return super.list(name, fallback);
  }

  @Override
  public <E extends Enum<E>> E choice(String name, E fallback) {
    String all =
        Arrays.stream(fallback.getDeclaringClass().getEnumConstants())
            .map(RecordedSettings::spelled)
            .collect(Collectors.joining(" or "));
    asked.put(name, new Asked(all, Optional.of(spelled(fallback))));
    return super.choice(name, fallback);
  }

  private static String spelled(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String size(long bytes) {
    if (bytes % (1L << 20) == 0) {
      return (bytes >> 20) + "MiB";
    }
    return bytes % (1L << 10) == 0 ? (bytes >> 10) + "KiB" : Long.toString(bytes);
  }

  /** Whole days as people write them. */
  private static String text(Duration duration) {
    boolean wholeDays =
        duration.compareTo(Duration.ofHours(24)) > 0 && duration.toHours() % 24 == 0;
    return wholeDays ? "P" + duration.toDays() + "D" : duration.toString();
  }
}
