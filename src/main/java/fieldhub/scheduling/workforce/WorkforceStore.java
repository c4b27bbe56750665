package fieldhub.scheduling.workforce;

import fieldhub.platform.bulk.BulkTarget;
import fieldhub.platform.persistence.SqlQuery;
import fieldhub.platform.persistence.SqlStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All kinds of master data in the database, each in its table. */
@ApplicationScoped
class WorkforceStore {
  @Inject private SqlStore sql;

  /** Records by key, at most {@code limit}, behind the given key. */
  <T extends WorkforceRecord> List<T> list(
      WorkforceKind<T> kind, Optional<String> after, int limit) {
    String key = kind.columns().get(0);
    return sql.read(
        select(kind).whereGiven(key + " > ?", after).then("ORDER BY " + key + " LIMIT ?", limit),
        kind.reader());
  }

  <T extends WorkforceRecord> List<T> all(WorkforceKind<T> kind) {
    return sql.read(select(kind).then("ORDER BY " + kind.columns().get(0)), kind.reader());
  }

  /** The records of which a column holds one of the values. */
  <T extends WorkforceRecord> List<T> where(
      WorkforceKind<T> kind, String column, Collection<String> values) {
    Object anyOf = values.toArray(String[]::new);
    return sql.read(select(kind).where(column + " = ANY(?)", anyOf), kind.reader());
  }

  /** The named records as far as they exist, by key. */
  <T extends WorkforceRecord> Map<String, T> find(WorkforceKind<T> kind, Collection<String> keys) {
    return where(kind, kind.columns().get(0), keys).stream()
        .collect(Collectors.toMap(WorkforceRecord::key, Function.identity()));
  }

  List<Technician> activeTechnicians() {
    return sql.read(
        select(WorkforceKind.TECHNICIANS).where("active").then("ORDER BY technician_id"),
        WorkforceKind.TECHNICIANS.reader());
  }

  List<Holiday> holidays(Collection<String> calendarIds, LocalDate from, LocalDate to) {
    Object anyOf = calendarIds.toArray(String[]::new);
    return sql.read(
        select(WorkforceKind.HOLIDAYS)
            .where("calendar_id = ANY(?)", anyOf)
            .where("closed_on BETWEEN ? AND ?", from, to),
        WorkforceKind.HOLIDAYS.reader());
  }

  /** Returns false when there was none. */
  boolean remove(WorkforceKind<?> kind, String key) {
    String statement = "DELETE FROM " + kind.table() + " WHERE " + kind.columns().get(0) + " = ?";
    return sql.write(statement, key) == 1;
  }

  boolean isEmpty(WorkforceKind<?> kind) {
    return list(kind, Optional.empty(), 1).isEmpty();
  }

  /** Where an import of that kind goes; for one import only. */
  <T extends WorkforceRecord> BulkTarget<String, T> target(WorkforceKind<T> kind) {
    return new Target<>(kind);
  }

  private static SqlQuery select(WorkforceKind<?> kind) {
    return new SqlQuery("SELECT " + String.join(", ", kind.columns()) + " FROM " + kind.table());
  }

  private final class Target<T extends WorkforceRecord> implements BulkTarget<String, T> {
    private final WorkforceKind<T> kind;
    private final List<Object[]> created = new ArrayList<>();
    private final List<Object[]> changed = new ArrayList<>();

    Target(WorkforceKind<T> kind) {
      this.kind = kind;
    }

    @Override
    public Map<String, T> stored(Collection<String> keys) {
      return find(kind, keys);
    }

    @Override
    public boolean same(T stored, T imported) {
      return stored.equals(imported);
    }

    @Override
    public void create(String key, T record) {
      created.add(kind.values(record));
    }

    /** The key stands last, as the statement names it behind what is set. */
    @Override
    public void change(String key, T record) {
      List<Object> values = new ArrayList<>(Arrays.asList(kind.values(record)));
      Collections.rotate(values, -1);
      changed.add(values.toArray());
    }

    @Override
    public void flush() {
      List<String> columns = kind.columns();
      write(
          "INSERT INTO %s (%s) VALUES (%s)"
              .formatted(
                  kind.table(),
                  String.join(", ", columns),
                  String.join(", ", Collections.nCopies(columns.size(), "?"))),
          created);
      write(
          "UPDATE %s SET %s = ? WHERE %s = ?"
              .formatted(
                  kind.table(),
                  String.join(" = ?, ", columns.subList(1, columns.size())),
                  columns.get(0)),
          changed);
    }

    private void write(String statement, List<Object[]> rows) {
      if (!rows.isEmpty()) {
        sql.writeEach(statement, rows);
        rows.clear();
      }
    }
  }
}
