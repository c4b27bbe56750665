package fieldhub.operations.workforce;

/** Files of master data for the API description. */
final class WorkforceExamples {

  static final String WORK_CENTRES =
      """
      [{"workCentreId": "WC-NW", "name": "North West", "timeZone": "Europe/London"}]""";

  static final String CALENDARS =
      """
      [{"calendarId": "GB-DAY", "name": "Great Britain, day shift",
        "hours": ["MONDAY 08:00-17:00", "TUESDAY 08:00-12:00", "TUESDAY 13:00-17:00"]}]""";

  static final String HOLIDAYS =
      """
      [{"calendarId": "GB-DAY", "day": "2026-12-25", "name": "Christmas Day"}]""";

  static final String TECHNICIANS =
      """
      [{"technicianId": "tech.marlow", "name": "Sam Marlow", "email": "s.marlow@example.com",
        "workCentre": "WC-NW", "serviceAreas": ["SA-NW-02"], "skills": ["WASHER"],
        "calendarId": "GB-DAY", "active": true}]""";

  static final String SERVICE_AREAS =
      """
      [{"areaId": "SA-NW-02", "name": "Stockport", "workCentre": "WC-NW", "country": "GBR",
        "postalCodes": ["SK1", "SK2"], "places": ["Stockport"]}]""";

  static final String CAPACITY_TEMPLATES =
      """
      [{"templateId": "WC-NW-AM", "workCentre": "WC-NW", "name": "morning",
        "weekdays": ["MONDAY", "FRIDAY"], "start": "08:00", "end": "12:00", "capacity": 4}]""";

  static final String ORDER_TYPES =
      """
      [{"code": "1001", "description": "Repair", "requiredSkills": ["WASHER"]}]""";

  static final String CSV =
      """
      technicianId,name,workCentre,serviceAreas,skills,calendarId
      tech.marlow,Sam Marlow,WC-NW,SA-NW-01|SA-NW-02,WASHER,GB-DAY
      """;

  private WorkforceExamples() {}
}
