package fieldhub.parts.catalogue;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Which product is delivered when one is asked for: the end of its chain of replacements. The
 * replacement is taken even while some of the old product is left, because the organisation said
 * that it replaces it.
 */
public final class Supersession {

  private final Catalogue catalogue;

  public Supersession(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** What came of following a chain: a product to order, or why there is none. */
  public sealed interface Outcome {}

  public record Orderable(Product product) implements Outcome {}

  /** The reason is a sentence without a full stop that a technician understands. */
  public record NotOrderable(String reason) implements Outcome {}

  /** Follows the replacements of a product of the catalogue to the last one. */
  public Outcome follow(Product asked) {
    Set<String> seen = new LinkedHashSet<>();
    Product current = asked;
    while (current.terms().replacement().isPresent()) {
      String next = current.terms().replacement().get();
      if (!seen.add(current.prodNum())) {
        return new NotOrderable(
            "Part "
                + asked.prodNum()
                + " cannot be ordered: its replacements lead in a circle ("
                + String.join(", ", seen)
                + ")");
      }
      Optional<Product> replacement = catalogue.find(next);
      if (replacement.isEmpty()) {
        return new NotOrderable(
            "Part " + asked.prodNum() + " was replaced by " + next + ", which is not known");
      }
      current = replacement.get();
    }
    if (!current.terms().discontinued()) {
      return new Orderable(current);
    }
    return new NotOrderable(
        current == asked
            ? "Part " + asked.prodNum() + " is discontinued and has no replacement"
            : "Part "
                + asked.prodNum()
                + " was replaced by "
                + current.prodNum()
                + ", which is discontinued and has no replacement");
  }
}
