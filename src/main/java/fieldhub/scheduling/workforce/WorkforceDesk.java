package fieldhub.scheduling.workforce;

import fieldhub.platform.audit.Audit;
import fieldhub.platform.bulk.BulkErrors;
import fieldhub.platform.bulk.BulkImport;
import fieldhub.platform.bulk.BulkKind;
import fieldhub.platform.bulk.BulkLockStore;
import fieldhub.platform.bulk.BulkReport;
import fieldhub.platform.bulk.BulkRow;
import fieldhub.platform.http.ProblemException;
import fieldhub.platform.http.ProblemType;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What operators see of the workforce's master data and how they change it. */
@Stateless
public class WorkforceDesk {
  @Inject private WorkforceStore store;
  @Inject private BulkLockStore lock;
  @Inject private Audit audit;

  /** Records by key, at most {@code limit}, behind the given key. */
  public <T extends WorkforceRecord> List<T> list(
      WorkforceKind<T> kind, Optional<String> after, int limit) {
    return store.list(kind, after, limit);
  }

  /** The record of that key. */
  public <T extends WorkforceRecord> Optional<T> find(WorkforceKind<T> kind, String key) {
    return Optional.ofNullable(store.find(kind, List.of(key)).get(key));
  }

  /**
   * Imports records in one transaction: all, or none when any is refused or names another record
   * that does not exist. Records that are not in the file stay. What changes holds for the next
   * search; visits that are booked stay.
   */
  public <T extends WorkforceRecord> BulkReport importRecords(
      WorkforceKind<T> kind,
      String operator,
      List<BulkRow<String, T>> rows,
      BulkErrors errors,
      boolean dryRun) {
    lock.hold(BulkKind.WORKFORCE);
    refuseUnknownReferences(rows, errors);
    BulkReport report = BulkImport.run(store.target(kind), rows, errors, kind.keyField(), dryRun);
    if (!dryRun && !report.refused()) {
      audit.record(operator, "workforce.import", "workforce", kind.noun(), report.summary());
    }
    return report;
  }

  /**
   * Takes a record away, for good. Visits that are booked stay.
   *
   * @throws ProblemException NOT_FOUND when there is none; CONFLICT when another record names it
   */
  public void remove(WorkforceKind<?> kind, String key, String operator, String reason) {
    lock.hold(BulkKind.WORKFORCE);
    Optional<String> user =
        WorkforceKind.ALL.stream().flatMap(other -> users(other, kind, key)).findFirst();
    if (user.isPresent()) {
      throw new ProblemException(ProblemType.CONFLICT, "It is named by " + user.get());
    }
    if (!store.remove(kind, key)) {
      throw new ProblemException(ProblemType.NOT_FOUND, "There is no " + kind.noun() + " " + key);
    }
    audit.record(operator, "workforce.remove", kind.noun(), key, reason);
  }

  /** The records of one kind that name that record of the other, for people. */
  private Stream<String> users(WorkforceKind<?> kind, WorkforceKind<?> named, String key) {
    return store.all(kind).stream()
        .filter(
            record ->
                record.references().stream()
                    .anyMatch(it -> it.kind() == named && it.keys().contains(key)))
        .map(record -> kind.noun() + " " + record.key());
  }

  private <T extends WorkforceRecord> void refuseUnknownReferences(
      List<BulkRow<String, T>> rows, BulkErrors errors) {
    Map<WorkforceKind<?>, Set<String>> unknown = named(rows);
    unknown.forEach(
        (kind, keys) ->
            BulkImport.chunks(List.copyOf(keys))
                .forEach(chunk -> keys.removeAll(store.find(kind, chunk).keySet())));
    for (BulkRow<String, T> row : rows) {
      for (Reference reference : row.terms().references()) {
        Set<String> missing = new TreeSet<>(reference.keys());
        missing.retainAll(unknown.get(reference.kind()));
        missing.remove(""); // a field that is missing was refused for that
        if (!missing.isEmpty()) {
          errors.add(row.row(), reference.field(), "must name a known " + reference.kind().noun());
        }
      }
    }
  }

  private static <T extends WorkforceRecord> Map<WorkforceKind<?>, Set<String>> named(
      List<BulkRow<String, T>> rows) {
    Map<WorkforceKind<?>, Set<String>> named = new HashMap<>();
    for (BulkRow<String, T> row : rows) {
      for (Reference reference : row.terms().references()) {
        named.computeIfAbsent(reference.kind(), kind -> new HashSet<>()).addAll(reference.keys());
      }
    }
    return named;
  }
}
