package fieldhub.parts.inpart;

import fieldhub.platform.persistence.Ids;
import fieldhub.platform.persistence.SqlStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The table {@code inpart_assessment}. Who stores an order and who finds its assessment both lock
 * the assessment's row, so that neither misses the other.
 */
@ApplicationScoped
class AssessmentOwnerStore {

  private final SqlStore sql;

  @Inject
  AssessmentOwnerStore(SqlStore sql) {
    this.sql = sql;
  }

  /** For the container's proxy. */
  protected AssessmentOwnerStore() {
    this(null);
  }

  /** Whom the assessments belong to; nobody changes that until the transaction's end. */
  Map<UUID, AssessmentOwner> lock(Collection<UUID> assessments) {
    List<UUID> inOrder = assessments.stream().sorted(Ids.IN_ORDER).toList();
    sql.writeEach(
        "INSERT INTO inpart_assessment (assessment_id) VALUES (?) ON CONFLICT DO NOTHING",
        inOrder.stream().map(it -> new Object[] {it}).toList());
    return sql
        .read(
            """
            SELECT assessment_id, work_order, case_number FROM inpart_assessment
            WHERE assessment_id = ANY(?) ORDER BY assessment_id FOR UPDATE""",
            row ->
                Map.entry(
                    row.getObject("assessment_id", UUID.class),
                    new AssessmentOwner(row.getString("work_order"), row.getString("case_number"))),
            (Object) inOrder.toArray(UUID[]::new))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** False when it belongs to that owner already. */
  boolean set(UUID assessment, AssessmentOwner owner) {
    if (lock(List.of(assessment)).get(assessment).equals(owner)) {
      return false;
    }
    sql.write(
        "UPDATE inpart_assessment SET work_order = ?, case_number = ? WHERE assessment_id = ?",
        owner.workOrder(),
        owner.caseNumber(),
        assessment);
    return true;
  }
}
