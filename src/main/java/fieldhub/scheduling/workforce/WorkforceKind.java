package fieldhub.scheduling.workforce;

import fieldhub.platform.persistence.RowReader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One kind of master data: what people call it, and how a record of it stands in its table. */
public final class WorkforceKind<T extends WorkforceRecord> {

  public static final WorkforceKind<WorkCentre> WORK_CENTRES =
      new WorkforceKind<>(
          "work centre",
          "workCentreId",
          "work_centre",
          List.of("work_centre_id", "name", "time_zone"),
          row ->
              new WorkCentre(
                  row.getString("work_centre_id"),
                  row.getString("name"),
                  ZoneId.of(row.getString("time_zone"))),
          it -> new Object[] {it.workCentreId(), it.name(), it.timeZone().getId()});

  public static final WorkforceKind<WorkingHours> CALENDARS =
      new WorkforceKind<>(
          "calendar",
          "calendarId",
          "working_hours",
          List.of("calendar_id", "name", "hours"),
          row ->
              new WorkingHours(
                  row.getString("calendar_id"),
                  row.getString("name"),
                  texts(row, "hours").stream().map(WeeklyHours::valueOf).toList()),
          it -> new Object[] {it.calendarId(), it.name(), column(it.hours())});

  public static final WorkforceKind<Holiday> HOLIDAYS =
      new WorkforceKind<>(
          "holiday",
          "day",
          "holiday",
          List.of("holiday_id", "calendar_id", "closed_on", "name"),
          row ->
              new Holiday(
                  row.getString("calendar_id"),
                  row.getObject("closed_on", LocalDate.class),
                  row.getString("name")),
          it -> new Object[] {it.key(), it.calendarId(), it.day(), it.name()});

  public static final WorkforceKind<Technician> TECHNICIANS =
      new WorkforceKind<>(
          "technician",
          "technicianId",
          "technician",
          List.of(
              "technician_id",
              "name",
              "email",
              "work_centre",
              "service_areas",
              "skills",
              "calendar_id",
              "active"),
          row ->
              new Technician(
                  row.getString("technician_id"),
                  row.getString("name"),
                  row.getString("email"),
                  row.getString("work_centre"),
                  texts(row, "service_areas"),
                  texts(row, "skills"),
                  row.getString("calendar_id"),
                  row.getBoolean("active")),
          it ->
              new Object[] {
                it.technicianId(),
                it.name(),
                it.email(),
                it.workCentre(),
                column(it.serviceAreas()),
                column(it.skills()),
                it.calendarId(),
                it.active()
              });

  public static final WorkforceKind<ServiceArea> SERVICE_AREAS =
      new WorkforceKind<>(
          "service area",
          "areaId",
          "service_area",
          List.of("area_id", "name", "work_centre", "country", "postal_codes", "places"),
          row ->
              new ServiceArea(
                  row.getString("area_id"),
                  row.getString("name"),
                  row.getString("work_centre"),
                  row.getString("country"),
                  texts(row, "postal_codes"),
                  texts(row, "places")),
          it ->
              new Object[] {
                it.areaId(),
                it.name(),
                it.workCentre(),
                it.country(),
                column(it.postalCodes()),
                column(it.places())
              });

  public static final WorkforceKind<CapacityTemplate> CAPACITY_TEMPLATES =
      new WorkforceKind<>(
          "capacity template",
          "templateId",
          "capacity_template",
          List.of(
              "template_id",
              "work_centre",
              "name",
              "weekdays",
              "local_start",
              "local_end",
              "capacity"),
          row ->
              new CapacityTemplate(
                  row.getString("template_id"),
                  row.getString("work_centre"),
                  row.getString("name"),
                  texts(row, "weekdays").stream()
                      .map(DayOfWeek::valueOf)
                      .collect(Collectors.toSet()),
                  new DayPart(
                      row.getObject("local_start", LocalTime.class),
                      row.getObject("local_end", LocalTime.class)),
                  row.getInt("capacity")),
          it ->
              new Object[] {
                it.templateId(),
                it.workCentre(),
                it.name(),
                column(it.weekdays()),
                it.part().start(),
                it.part().end(),
                it.capacity()
              });

  public static final WorkforceKind<OrderType> ORDER_TYPES =
      new WorkforceKind<>(
          "order type",
          "code",
          "order_type",
          List.of("code", "description", "required_skills"),
          row ->
              new OrderType(
                  row.getString("code"),
                  row.getString("description"),
                  texts(row, "required_skills")),
          it -> new Object[] {it.code(), it.description(), column(it.requiredSkills())});

  static final List<WorkforceKind<?>> ALL =
      List.of(
          WORK_CENTRES,
          CALENDARS,
          HOLIDAYS,
          TECHNICIANS,
          SERVICE_AREAS,
          CAPACITY_TEMPLATES,
          ORDER_TYPES);

  private final String noun;
  private final String keyField;
  private final String table;
  private final List<String> columns;
  private final RowReader<T> reader;
  private final Function<T, Object[]> values;

  private WorkforceKind(
      String noun,
      String keyField,
      String table,
      List<String> columns,
      RowReader<T> reader,
      Function<T, Object[]> values) {
    this.noun = noun;
    this.keyField = keyField;
    this.table = table;
    this.columns = columns;
    this.reader = reader;
    this.values = values;
  }

  /** What one of them is called, such as "work centre". */
  public String noun() {
    return noun;
  }

  /** The field of a file that tells its records apart. */
  String keyField() {
    return keyField;
  }

  String table() {
    return table;
  }

  /** The columns, the key's first. */
  List<String> columns() {
    return columns;
  }

  RowReader<T> reader() {
    return reader;
  }

  /** What stands in the columns, in their order. */
  Object[] values(T record) {
    return values.apply(record);
  }

  private static Set<String> texts(ResultSet row, String column) throws SQLException {
    Object[] texts = (Object[]) row.getArray(column).getArray();
    return Arrays.stream(texts).map(String::valueOf).collect(Collectors.toSet());
  }

  /** Sorted, so that equal records stand in equal rows. */
  private static String[] column(Collection<?> values) {
    return values.stream().map(Object::toString).sorted().toArray(String[]::new);
  }
}
