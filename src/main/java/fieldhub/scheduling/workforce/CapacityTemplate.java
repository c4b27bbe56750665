package fieldhub.scheduling.workforce;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Set;

/**
 * A part of the day that customers are offered, and how many visits fit.
 *
 * @param name what people call it, such as "morning"
 * @param part by the clock of the work centre
 * @param capacity visits of one technician on one day, 1 to {@value #MOST_VISITS}
 */
public record CapacityTemplate(
    String templateId,
    String workCentre,
    String name,
    Set<DayOfWeek> weekdays,
    DayPart part,
    int capacity)
    implements WorkforceRecord {

  public static final int MOST_VISITS = 1000;

  public CapacityTemplate {
    weekdays = Set.copyOf(weekdays);
  }

  @Override
  public String key() {
    return templateId;
  }

  @Override
  public List<Reference> references() {
    return List.of(new Reference("workCentre", WorkforceKind.WORK_CENTRES, workCentre));
  }
}
