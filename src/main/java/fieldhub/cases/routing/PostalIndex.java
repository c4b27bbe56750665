package fieldhub.cases.routing;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the rules whose areas hold a postal code without asking each rule. */
final class PostalIndex {

  private record Span(String from, String to, int rule) {}

  private final Map<String, List<Integer>> prefixes = new HashMap<>();
  private final Map<Integer, Spans> spansByLength = new HashMap<>();

  /**
   * @param rules in the order of their numbers
   */
  PostalIndex(List<RoutingRule> rules) {
    Map<Integer, List<Span>> spans = new HashMap<>();
    for (int rule = 0; rule < rules.size(); rule++) {
      for (PostalArea area : rules.get(rule).conditions().areas()) {
        if (area.isPrefix()) {
          prefixes.computeIfAbsent(area.from(), it -> new ArrayList<>()).add(rule);
        } else {
          spans
              .computeIfAbsent(area.from().length(), it -> new ArrayList<>())
              .add(new Span(area.from(), area.to(), rule));
        }
      }
    }
    spans.forEach((length, of) -> spansByLength.put(length, new Spans(of)));
  }

  /** Adds the numbers of the rules that have an area with this code. */
  void addTo(BitSet found, String code) {
    for (int length = 1; length <= code.length(); length++) {
      prefixes.getOrDefault(code.substring(0, length), List.of()).forEach(found::set);
    }
    Spans spans = spansByLength.get(code.length());
    if (spans != null) {
      spans.addTo(found, code, 0, spans.sorted.length);
    }
  }

  /**
   * Spans sorted by their start, read as a balanced tree: each middle knows the furthest end of its
   * part, so that parts that end before the code are passed over.
   */
  private static final class Spans {
    private final Span[] sorted;
    private final String[] furthest;

    Spans(List<Span> spans) {
      sorted = spans.stream().sorted(Comparator.comparing(Span::from)).toArray(Span[]::new);
      furthest = new String[sorted.length];
      measure(0, sorted.length);
    }

    private String measure(int start, int end) {
      if (start >= end) {
        return "";
      }
      int middle = (start + end) >>> 1;
      String left = measure(start, middle);
      String right = measure(middle + 1, end);
      String own = sorted[middle].to();
      String longer = left.compareTo(right) > 0 ? left : right;
      furthest[middle] = own.compareTo(longer) > 0 ? own : longer;
      return furthest[middle];
    }

    void addTo(BitSet found, String code, int start, int end) {
      if (start >= end) {
        return;
      }
      int middle = (start + end) >>> 1;
      if (furthest[middle].compareTo(code) < 0) {
        return;
      }
      addTo(found, code, start, middle);
      Span span = sorted[middle];
      if (span.from().compareTo(code) <= 0) {
        if (span.to().compareTo(code) >= 0) {
          found.set(span.rule());
        }
        addTo(found, code, middle + 1, end);
      }
    }
  }
}
