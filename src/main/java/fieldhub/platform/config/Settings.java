package fieldhub.platform.config;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.Config;

/**
 * Typed reading of the MicroProfile configuration. A bad or missing value never throws: it is
 * remembered as a {@link SettingProblem} and the fallback is returned, so that one start shows
 * every problem at once. With a problem the hub does not become ready.
 */
@ApplicationScoped
public class Settings {
  private static final Logger LOG = System.getLogger(Settings.class.getName());
  private static final Pattern BYTES = Pattern.compile("(\\d{1,15})\\s*(|B|KiB|MiB|GiB)");
  private static final Map<String, Long> UNITS =
      Map.of("", 1L, "B", 1L, "KiB", 1L << 10, "MiB", 1L << 20, "GiB", 1L << 30);

  private final Function<String, Optional<String>> source;
  private final Map<String, String> problems = new ConcurrentSkipListMap<>();

  /** For the client proxy only. */
  protected Settings() {
    this(name -> Optional.empty());
  }

  @Inject
  public Settings(Config config) {
    this(name -> config.getOptionalValue(name, String.class));
  }

  /**
   * Settings from any source.
   *
   * @param source gives the raw value of a setting's name, empty where it is not set
   */
  public Settings(Function<String, Optional<String>> source) {
    this.source = source;
  }

  /** The value, trimmed; empty when not set or blank. */
  public Optional<String> text(String name) {
    try {
      return source.apply(name).map(String::trim).filter(value -> !value.isEmpty());
    } catch (RuntimeException unreadable) { // an expression like ${missing} in the value
      problem(name, "cannot be read");
      return Optional.empty();
    }
  }

  public String text(String name, String fallback) {
    return text(name).orElse(fallback);
  }

  /** The value; when not set, a problem and the empty text. */
  public String required(String name) {
    return text(name)
        .orElseGet(
            () -> {
              problem(name, "is required");
              return "";
            });
  }

  /** A whole number from {@code min} to {@code max}, both included. */
  public int number(String name, int fallback, int min, int max) {
    return read(
        name,
        fallback,
        "must be a whole number from " + min + " to " + max,
        text -> {
          int value = Integer.parseInt(text);
          return value < min || value > max ? null : value;
        });
  }

  /** A size such as {@code 65536}, {@code 512 KiB} or {@code 16MiB}; at least one byte. */
  public long bytes(String name, long fallback) {
    return read(
        name,
        fallback,
        "must be a size such as 65536, 512KiB or 16MiB",
        text -> {
          Matcher matcher = BYTES.matcher(text);
          if (!matcher.matches()) {
            return null;
          }
          long value =
              Math.multiplyExact(Long.parseLong(matcher.group(1)), UNITS.get(matcher.group(2)));
          return value < 1 ? null : value;
        });
  }

  /** A positive ISO-8601 duration such as {@code PT10M}. */
  public Duration duration(String name, Duration fallback) {
    return read(
        name,
        fallback,
        "must be a positive ISO-8601 duration such as PT10M",
        text -> {
          Duration value = Duration.parse(text);
          return value.isNegative() || value.isZero() ? null : value;
        });
  }

  /** {@code true} or {@code false}. */
  public boolean flag(String name, boolean fallback) {
    return read(
        name,
        fallback,
        "must be true or false",
        text ->
            switch (text.toLowerCase(Locale.ROOT)) {
              case "true" -> Boolean.TRUE;
              case "false" -> Boolean.FALSE;
              default -> null;
            });
  }

  /** An {@code http:} or {@code https:} address without a query, without slashes at its end. */
  public Optional<URI> address(String name) {
    return Optional.ofNullable(
        read(
            name,
            null,
            "must be an http(s) address without a query",
            text -> {
              try {
                URI address = URI.create(text.replaceAll("/+$", ""));
                boolean usable =
                    ("https".equals(address.getScheme()) || "http".equals(address.getScheme()))
                        && address.getHost() != null
                        && address.getRawQuery() == null;
                return usable ? address : null;
              } catch (IllegalArgumentException unreadable) {
                return null;
              }
            }));
  }

  /** The parts of a comma list, trimmed, without empty ones. */
  public List<String> list(String name) {
    return text(name).stream()
        .flatMap(value -> Arrays.stream(value.split(",")))
        .map(String::trim)
        .filter(part -> !part.isEmpty())
        .toList();
  }

  /** The parts of a comma list, or others where it has none. */
  public List<String> list(String name, List<String> fallback) {
    List<String> parts = list(name);
    return parts.isEmpty() ? fallback : parts;
  }

  /** One of the constants of an enum, written in lower case with a dash for the underscore. */
  public <E extends Enum<E>> E choice(String name, E fallback) {
    E[] constants = fallback.getDeclaringClass().getEnumConstants();
    List<String> spellings = Arrays.stream(constants).map(Settings::spelling).toList();
    return read(
        name,
        fallback,
        "must be one of " + String.join(", ", spellings),
        text -> {
          int found = spellings.indexOf(text.toLowerCase(Locale.ROOT));
          return found < 0 ? null : constants[found];
        });
  }

  /**
   * Records that a setting is unusable, and logs it; the first reason given for a name stays.
   *
   * @param reason what is wrong, without the value
   */
  public void problem(String name, String reason) {
    if (problems.putIfAbsent(name, reason) == null) {
      LOG.log(Level.ERROR, "setting {0}: {1}", name, reason);
    }
  }

  /** Whether no problem was found so far. */
  public boolean sound() {
    return problems.isEmpty();
  }

  /** All problems found so far, by name. */
  public List<SettingProblem> problems() {
    List<SettingProblem> found = new ArrayList<>();
    problems.forEach((name, reason) -> found.add(new SettingProblem(name, reason)));
    return found;
  }

  private <T> T read(String name, T fallback, String rule, Function<String, T> parser) {
    Optional<String> text = text(name);
    if (text.isEmpty()) {
      return fallback;
    }
    T value = null;
    try {
      value = parser.apply(text.get());
    } catch (NumberFormatException | DateTimeParseException | ArithmeticException unreadable) {
      value = null;
    }
    if (value == null) {
      problem(name, rule);
      return fallback;
    }
    return value;
  }

  private static String spelling(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
