package fieldhub.parts.catalogue;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Finds products that would in the end replace themselves, when imported replacements are laid over
 * the stored ones. Such a circle has no part that could be ordered.
 */
final class SupersessionCycles {
  private static final int SHOWN = 10;

  private final Map<String, Optional<String>> replacement = new HashMap<>();
  private final Map<String, String> circles = new HashMap<>();
  private final Set<String> settled = new HashSet<>();

  /**
   * @param imported every imported product with its replacement, if it has one
   * @param stored gives the replacements of stored products; products without one may be left out
   */
  SupersessionCycles(
      Map<String, Optional<String>> imported,
      Function<Collection<String>, Map<String, String>> stored) {
    replacement.putAll(imported);
    Set<String> unknown = unknownReplacements(imported.values());
    while (!unknown.isEmpty()) {
      Map<String, String> found = stored.apply(unknown);
      unknown.forEach(product -> replacement.put(product, Optional.ofNullable(found.get(product))));
      unknown = unknownReplacements(found.values().stream().map(Optional::of).toList());
    }
  }

  /** The circle that this product is part of, such as {@code A > B > A}. */
  Optional<String> through(String product) {
    if (!settled.contains(product)) {
      follow(product);
    }
    return Optional.ofNullable(circles.get(product));
  }

  /** Each product is passed once, however many chains lead through it. */
  private void follow(String product) {
    Set<String> path = new LinkedHashSet<>();
    String at = product;
    while (at != null && !settled.contains(at) && path.add(at)) {
      at = replacement.getOrDefault(at, Optional.empty()).orElse(null);
    }
    if (at != null && path.contains(at)) {
      List<String> circle = path.stream().dropWhile(Predicate.not(at::equals)).toList();
      String shown = String.join(" > ", circle.subList(0, Math.min(SHOWN, circle.size())));
      String text = shown + (circle.size() > SHOWN ? " > …" : " > " + at);
      circle.forEach(it -> circles.put(it, text));
    }
    settled.addAll(path);
  }

  private Set<String> unknownReplacements(Collection<Optional<String>> replacements) {
    Set<String> unknown = new HashSet<>();
    replacements.forEach(
        it -> it.filter(name -> !replacement.containsKey(name)).ifPresent(unknown::add));
    return unknown;
  }
}
