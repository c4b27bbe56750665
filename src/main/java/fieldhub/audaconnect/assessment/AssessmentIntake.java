package fieldhub.audaconnect.assessment;

import fieldhub.audaconnect.connection.Sites;
import fieldhub.parts.inpart.AssessmentOwner;
import fieldhub.parts.inpart.InpartOrders;
import fieldhub.platform.bulk.BulkErrors;
import fieldhub.platform.bulk.BulkImport;
import fieldhub.platform.bulk.BulkRow;
import fieldhub.platform.bulk.BulkTarget;
import fieldhub.scheduling.workorder.WorkOrderStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Takes what operators tell of assessments, one or many, in the caller's transaction. */
@ApplicationScoped
class AssessmentIntake {

  @Inject private AssessmentStore store;
  @Inject private AssessmentTrail trail;
  @Inject private InpartOrders orders;
  @Inject private WorkOrderStore workOrders;
  @Inject private Sites sites;
  @Inject private Clock clock;

  /** Notes every row that names a site or a work order that does not exist. */
  void check(List<BulkRow<AssessmentKey, AssessmentOwner>> rows, BulkErrors errors) {
    Set<String> names = rows.stream().map(it -> it.key().site()).collect(Collectors.toSet());
    Set<String> known =
        names.stream().filter(it -> sites.find(it).isPresent()).collect(Collectors.toSet());
    for (List<BulkRow<AssessmentKey, AssessmentOwner>> some : BulkImport.chunks(rows)) {
      Set<String> existing =
          workOrders.existing(
              some.stream().map(it -> it.terms().workOrder()).filter(Objects::nonNull).toList());
      for (BulkRow<AssessmentKey, AssessmentOwner> row : some) {
        String workOrder = row.terms().workOrder();
        if (!row.key().site().isEmpty() && !known.contains(row.key().site())) {
          errors.add(row.row(), "site", "is not known");
        }
        if (workOrder != null && !existing.contains(workOrder)) {
          errors.add(row.row(), "workOrder", "is not known");
        }
      }
    }
  }

  /** Where an import goes; {@code by} stands with what is new. */
  BulkTarget<AssessmentKey, AssessmentOwner> target(String by) {
    return new Target(by);
  }

  private final class Target implements BulkTarget<AssessmentKey, AssessmentOwner> {
    private final String by;
    private final Map<AssessmentKey, Assessment> known = new HashMap<>();

    Target(String by) {
      this.by = by;
    }

    @Override
    public Map<AssessmentKey, AssessmentOwner> stored(Collection<AssessmentKey> keys) {
      Map<AssessmentKey, Assessment> found = store.lock(keys);
      known.putAll(found);
      return found.values().stream().collect(Collectors.toMap(Assessment::key, Assessment::owner));
    }

    @Override
    public boolean same(AssessmentOwner stored, AssessmentOwner imported) {
      return stored.equals(imported);
    }

    @Override
    public void create(AssessmentKey key, AssessmentOwner owner) {
      store.insert(key, owner, by, clock.instant());
      trail.told(store.lock(List.of(key)).get(key), "assessment.stored", "by " + by);
    }

    @Override
    public void change(AssessmentKey key, AssessmentOwner owner) {
      Assessment before = known.get(key);
      store.setOwner(before.id(), owner);
      before.assessmentId().ifPresent(id -> orders.belong(id, owner));
      trail.told(store.find(before.id()).orElseThrow(), "assessment.changed", "by " + by);
    }

    @Override
    public void flush() {
      known.clear();
    }
  }
}
