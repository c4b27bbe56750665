package fieldhub.support;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A work centre of a test's own, imported as an operator does it: one service area, technicians who
 * work round the clock, and one template, "morning" from 08:00 to 12:00 on every day.
 */
public final class Workforce {

  private static final List<String> DAYS =
      List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY");

  private final Hub hub;
  private final String mark = UUID.randomUUID().toString().substring(0, 8);

  /**
   * Makes it.
   *
   * @param capacity visits of one technician in a morning
   * @param technicians names that become {@link #own ids of this test}
   */
  public Workforce(Hub hub, String timeZone, int capacity, String... technicians) {
    this.hub = hub;
    add("work-centres", Map.of("workCentreId", centre(), "name", "Test", "timeZone", timeZone));
    List<String> hours = DAYS.stream().map(day -> day + " 00:00-00:00").toList();
    add("calendars", Map.of("calendarId", own("CAL"), "name", "Always", "hours", hours));
    add(
        "service-areas",
        Map.of(
            "areaId", area(),
            "name", "Test",
            "workCentre", centre(),
            "postalCodes", List.of(postalCode()),
            "places", List.of(own("Town"))));
    Arrays.stream(technicians).forEach(name -> technician(name, "WASHER"));
    template("morning", "08:00", "12:00", capacity);
  }

  /** The name with the mark of this test. */
  public String own(String name) {
    return name + "-" + mark;
  }

  public String centre() {
    return own("WC");
  }

  public String area() {
    return own("SA");
  }

  /** Lies in the area. */
  public String postalCode() {
    return "P" + mark.toUpperCase();
  }

  public Workforce technician(String name, String... skills) {
    return add(
        "technicians",
        Map.of(
            "technicianId", own(name),
            "name", name,
            "workCentre", centre(),
            "serviceAreas", List.of(area()),
            "skills", Stream.of(skills).map(this::own).toList(),
            "calendarId", own("CAL")));
  }

  public Workforce template(String name, String start, String end, int capacity) {
    return add(
        "capacity-templates",
        Map.of(
            "templateId", own(name),
            "workCentre", centre(),
            "name", name,
            "weekdays", DAYS,
            "start", start,
            "end", end,
            "capacity", capacity));
  }

  public Workforce orderType(String code, String... skills) {
    return add(
        "order-types",
        Map.of(
            "code", own(code),
            "description", code,
            "requiredSkills", Stream.of(skills).map(this::own).toList()));
  }

  public Workforce holiday(String day) {
    return add("holidays", Map.of("calendarId", own("CAL"), "day", day, "name", "Closed"));
  }

  private Workforce add(String kind, Map<String, Object> record) {
    Reply reply = hub.administrator().post("/operations/" + kind + "/import", List.of(record));
    if (reply.status() != 200) {
      throw new AssertionError(kind + ": " + reply);
    }
    return this;
  }
}
