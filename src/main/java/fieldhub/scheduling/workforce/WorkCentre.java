package fieldhub.scheduling.workforce;

import java.time.ZoneId;

/**
 * Where technicians belong.
 *
 * @param timeZone in which their calendars and templates are meant
 */
public record WorkCentre(String workCentreId, String name, ZoneId timeZone)
    implements WorkforceRecord {

  @Override
  public String key() {
    return workCentreId;
  }
}
