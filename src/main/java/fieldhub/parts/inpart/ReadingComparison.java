package fieldhub.parts.inpart;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a reading changes of what was read before.
 *
 * @param differences empty when it says the same again
 * @param steps into which status the order and its lines came
 * @param flaws what the reading said and cannot be kept
 */
record ReadingComparison(List<Difference> differences, List<StatusStep> steps, List<String> flaws) {

  private static final int LONGEST_SURPRISE = 200;

  /** Of an order that was never read before. */
  static ReadingComparison first(InpartReading reading) {
    Collector found = new Collector();
    found.order(new InpartReading(null, null, null, null, null, null, List.of()), reading);
    return found.comparison(reading.flaws());
  }

  /** Of an order that is known. */
  static ReadingComparison of(InpartOrder before, InpartReading reading) {
    Collector found = new Collector();
    found.order(before.reading(), reading);
    return found.comparison(reading.flaws());
  }

  boolean isEmpty() {
    return differences.isEmpty();
  }

  /** Which steps the contract does not expect and what cannot be kept, at most 200 characters. */
  Optional<String> surprise() {
    Stream<String> unexpected =
        steps.stream().filter(StatusStep::isSurprising).map(StatusStep::toString);
    return cut(Stream.concat(unexpected, flaws.stream()));
  }

  /**
   * Whether nothing is new but flaws that nobody was told of.
   *
   * @param told the surprise of the change before
   */
  boolean isNewInFlawsOnly(Optional<String> told) {
    return isEmpty()
        && cut(flaws.stream())
            .filter(flaw -> told.filter(it -> it.contains(flaw)).isEmpty())
            .isPresent();
  }

  private static Optional<String> cut(Stream<String> surprises) {
    return Optional.of(surprises.collect(Collectors.joining("; ")))
        .filter(it -> !it.isEmpty())
        .map(it -> it.length() > LONGEST_SURPRISE ? it.substring(0, LONGEST_SURPRISE) : it);
  }

  private static final class Collector {
    private final List<Difference> differences = new ArrayList<>();
    private final List<StatusStep> steps = new ArrayList<>();

    ReadingComparison comparison(List<String> flaws) {
      return new ReadingComparison(List.copyOf(differences), List.copyOf(steps), flaws);
    }

    void order(InpartReading before, InpartReading after) {
      status("status", null, before.status(), after.status());
      field("assessmentId", before.assessmentId(), after.assessmentId());
      field("supplierName", before.supplierName(), after.supplierName());
      field("reference", before.reference(), after.reference());
      field("deliveryDate", before.deliveryAt(), after.deliveryAt());
      Map<LineKey, InpartLine> known = byKey(before.lines());
      Map<LineKey, InpartLine> told = byKey(after.lines());
      told.forEach((key, line) -> line(known.get(key), line));
      known.forEach(
          (key, line) -> {
            if (!told.containsKey(key)) {
              field(place(key), summary(line), null);
            }
          });
    }

    private void line(InpartLine before, InpartLine after) {
      String place = place(after.key());
      if (before == null) {
        field(place, null, summary(after));
        steps.add(new StatusStep(after.key(), null, after.status()));
        return;
      }
      status(place + ".status", after.key(), before.status(), after.status());
      field(place + ".quantity", before.quantity(), after.quantity());
      price(place + ".repairerPrice", before.repairerPrice(), after.repairerPrice());
      price(place + ".insurerPrice", before.insurerPrice(), after.insurerPrice());
      field(place + ".deliveryDate", before.deliveryAt(), after.deliveryAt());
    }

    private void status(String field, LineKey line, ToldStatus before, ToldStatus after) {
      if (before == null || !before.says(after)) {
        differences.add(new Difference(field, text(before), text(after)));
        steps.add(new StatusStep(line, before, after));
      }
    }

    /** 212.4 and 212.40 are one price. */
    private void price(String field, BigDecimal before, BigDecimal after) {
      if (before == null || after == null || before.compareTo(after) != 0) {
        field(field, before, after);
      }
    }

    void field(String field, Object before, Object after) {
      if (!Objects.equals(before, after)) {
        differences.add(new Difference(field, text(before), text(after)));
      }
    }

    private static String place(LineKey key) {
      return "lines[" + key + "]";
    }

    private static String summary(InpartLine line) {
      return Optional.ofNullable(line.quantity()).map(it -> it + " x, ").orElse("")
          + line.status()
          + Optional.ofNullable(line.repairerPrice())
              .map(it -> ", repairer " + it.toPlainString())
              .orElse("")
          + Optional.ofNullable(line.insurerPrice())
              .map(it -> ", insurer " + it.toPlainString())
              .orElse("")
          + Optional.ofNullable(line.deliveryAt())
              .map(Instant::toString)
              .map(", "::concat)
              .orElse("");
    }

    private static String text(Object value) {
      if (value instanceof BigDecimal number) {
        return number.toPlainString();
      }
      return value == null ? null : value.toString();
    }

    private static Map<LineKey, InpartLine> byKey(List<InpartLine> lines) {
      Map<LineKey, InpartLine> byKey = new LinkedHashMap<>();
      lines.forEach(line -> byKey.put(line.key(), line));
      return byKey;
    }
  }
}
