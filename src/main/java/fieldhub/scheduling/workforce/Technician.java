package fieldhub.scheduling.workforce;

import java.util.List;
import java.util.Set;

/**
 * Somebody who visits customers.
 *
 * @param technicianId the UserName that ServiceMobility knows
 * @param email {@code ""} when there is none
 * @param workCentre whose time zone and templates are the technician's
 * @param serviceAreas where the technician goes, also to areas of other work centres
 * @param calendarId when the technician works
 * @param active whether visits may be planned
 */
public record Technician(
    String technicianId,
    String name,
    String email,
    String workCentre,
    Set<String> serviceAreas,
    Set<String> skills,
    String calendarId,
    boolean active)
    implements WorkforceRecord {

  public Technician {
    serviceAreas = Set.copyOf(serviceAreas);
    skills = Set.copyOf(skills);
  }

  @Override
  public String key() {
    return technicianId;
  }

  @Override
  public List<Reference> references() {
    return List.of(
        new Reference("workCentre", WorkforceKind.WORK_CENTRES, workCentre),
        new Reference("serviceAreas", WorkforceKind.SERVICE_AREAS, serviceAreas),
        new Reference("calendarId", WorkforceKind.CALENDARS, calendarId));
  }
}
