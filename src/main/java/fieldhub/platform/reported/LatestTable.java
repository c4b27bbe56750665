package fieldhub.platform.reported;

import fieldhub.platform.inbox.RowHash;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A table with one row for each thing: what was last said of it. Names are fixed texts of the store
 * that owns the table.
 *
 * @param <T> what is said of a thing
 */
public final class LatestTable<T> {

  private final String name;
  private final Function<T, Instant> statedAt;
  private final Function<T, RowHash> rowHash;
  private final List<Column<T>> keys = new ArrayList<>();
  private final List<Column<T>> values = new ArrayList<>();
  private Comparator<T> byAge;
  private Column<T> aside;

  /** A table that keeps {@code stated_at} and {@code row_hash} beside what is added. */
  public LatestTable(String name, Function<T, Instant> statedAt, Function<T, RowHash> rowHash) {
    this.name = name;
    this.statedAt = statedAt;
    this.rowHash = rowHash;
    this.byAge = Comparator.comparing(statedAt).thenComparing(rowHash);
    value("stated_at", statedAt::apply);
    value("row_hash", it -> rowHash.apply(it).bytes());
  }

  /** A table that keeps the whole origin: also {@code rowver} and {@code message_id}. */
  public static <T> LatestTable<T> reported(String name, Function<T, Origin> origin) {
    return new LatestTable<T>(
            name, it -> origin.apply(it).statedAt(), it -> origin.apply(it).rowHash())
        .value("rowver", it -> origin.apply(it).rowver())
        .value("message_id", it -> origin.apply(it).messageId());
  }

  /** Adds a column of the primary key; in the order of the key. */
  public LatestTable<T> key(String column, Function<T, String> value) {
    keys.add(new Column<>(column, value::apply));
    return this;
  }

  /** Adds a column that follows the latest report. */
  public LatestTable<T> value(String column, Function<T, Object> value) {
    values.add(new Column<>(column, value));
    return this;
  }

  /**
   * Adds a text column that does not stand in the object that the hash is of, but beside it in some
   * exports and not in others: of equal contents of one age the one that says it stands.
   */
  public LatestTable<T> aside(String column, Function<T, String> value) {
    aside = new Column<>(column, value::apply);
    byAge = byAge.thenComparing(value);
    values.add(aside);
    return this;
  }

  /** The newest of each thing, in the order of the keys, which is the order of locks. */
  List<T> newest(Collection<T> told) {
    Map<List<String>, T> newest = new TreeMap<>(LatestTable::compareKeys);
    for (T one : told) {
      newest.merge(
          keys.stream().map(key -> (String) key.value().apply(one)).toList(),
          one,
          (old, next) -> byAge.compare(old, next) <= 0 ? next : old);
    }
    return List.copyOf(newest.values());
  }

  String insert() {
    List<Column<T>> all = Stream.concat(keys.stream(), values.stream()).toList();
    return "INSERT INTO %s (%s) VALUES (%s) ON CONFLICT DO NOTHING"
        .formatted(
            name,
            all.stream().map(Column::name).collect(Collectors.joining(", ")),
            all.stream().map(it -> "?").collect(Collectors.joining(", ")));
  }

  Object[] insertValues(T one) {
    return Stream.concat(keys.stream(), values.stream())
        .map(column -> column.value().apply(one))
        .toArray();
  }

  String updateIfOlder() {
    return "UPDATE %s SET %s WHERE %s AND (stated_at < ? OR (stated_at = ? AND (row_hash < ?%s)))"
        .formatted(
            name,
            values.stream().map(it -> it.name() + " = ?").collect(Collectors.joining(", ")),
            keys.stream().map(it -> it.name() + " = ?").collect(Collectors.joining(" AND ")),
            aside == null ? "" : " OR (row_hash = ? AND " + aside.name() + " < ?)");
  }

  Object[] updateValues(T one) {
    Instant at = statedAt.apply(one);
    byte[] hash = rowHash.apply(one).bytes();
    Stream<Object> age =
        aside == null
            ? Stream.of(at, at, hash)
            : Stream.of(at, at, hash, hash, aside.value().apply(one));
    return Stream.concat(
            Stream.concat(values.stream(), keys.stream()).map(it -> it.value().apply(one)), age)
        .toArray();
  }

  private static int compareKeys(List<String> one, List<String> other) {
    int order = 0;
    for (int part = 0; order == 0 && part < one.size(); part++) {
      order = one.get(part).compareTo(other.get(part));
    }
    return order;
  }

  private record Column<T>(String name, Function<T, Object> value) {}
}
