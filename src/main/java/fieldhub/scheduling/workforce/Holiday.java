package fieldhub.scheduling.workforce;

import java.time.LocalDate;
import java.util.List;

/** A whole day on which nobody with that calendar works. */
public record Holiday(String calendarId, LocalDate day, String name) implements WorkforceRecord {

  /** Calendar and day, such as {@code GB@2026-12-25}. */
  @Override
  public String key() {
    return calendarId + "@" + day;
  }

  @Override
  public List<Reference> references() {
    return List.of(new Reference("calendarId", WorkforceKind.CALENDARS, calendarId));
  }
}
