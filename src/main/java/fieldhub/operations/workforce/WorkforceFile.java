package fieldhub.operations.workforce;

import fieldhub.operations.exchange.Exchange;
import fieldhub.operations.exchange.ImportRow;
import fieldhub.operations.paging.ItemPage;
import fieldhub.operations.paging.PageKey;
import fieldhub.operations.paging.RequestCheck;
import fieldhub.platform.bulk.BulkRow;
import fieldhub.platform.http.ProblemException;
import fieldhub.platform.http.ProblemType;
import fieldhub.scheduling.workforce.WorkforceDesk;
import fieldhub.scheduling.workforce.WorkforceKind;
import fieldhub.scheduling.workforce.WorkforceRecord;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How one kind of master data goes in and out.
 *
 * @param name in addresses and of files
 * @param columns the fields that a record may have
 * @param reader makes a record of a row; what it notes refuses the import
 * @param shape as a record is shown
 */
record WorkforceFile<T extends WorkforceRecord>(
    String name,
    WorkforceKind<T> kind,
    Set<String> columns,
    Function<ImportRow, T> reader,
    Function<T, Record> shape) {

  private static final Map<String, WorkforceFile<?>> ALL =
      List.of(
              file(
                  "work-centres",
                  WorkforceKind.WORK_CENTRES,
                  WorkCentreItem.class,
                  WorkCentreItem::read,
                  WorkCentreItem::of),
              file(
                  "calendars",
                  WorkforceKind.CALENDARS,
                  CalendarItem.class,
                  CalendarItem::read,
                  CalendarItem::of),
              file(
                  "holidays",
                  WorkforceKind.HOLIDAYS,
                  HolidayItem.class,
                  HolidayItem::read,
                  HolidayItem::of),
              file(
                  "technicians",
                  WorkforceKind.TECHNICIANS,
                  TechnicianItem.class,
                  TechnicianItem::read,
                  TechnicianItem::of),
              file(
                  "service-areas",
                  WorkforceKind.SERVICE_AREAS,
                  ServiceAreaItem.class,
                  ServiceAreaItem::read,
                  ServiceAreaItem::of),
              file(
                  "capacity-templates",
                  WorkforceKind.CAPACITY_TEMPLATES,
                  CapacityTemplateItem.class,
                  CapacityTemplateItem::read,
                  CapacityTemplateItem::of),
              file(
                  "order-types",
                  WorkforceKind.ORDER_TYPES,
                  OrderTypeItem.class,
                  OrderTypeItem::read,
                  OrderTypeItem::of))
          .stream()
          .collect(Collectors.toMap(WorkforceFile::name, Function.identity()));

  /** The file of that name. */
  static Optional<WorkforceFile<?>> named(String name) {
    return Optional.ofNullable(ALL.get(name));
  }

  /** One page of the records. */
  ItemPage<Record> page(WorkforceDesk desk, String after, String limit) {
    RequestCheck check = new RequestCheck();
    Optional<String> from = check.after(after, 1, key -> key.get(0));
    int size = check.limit(limit);
    check.done();
    return ItemPage.of(
        desk.list(kind, from, size + 1), size, shape, record -> PageKey.of(record.key()));
  }

  /**
   * The record of that key.
   *
   * @throws ProblemException NOT_FOUND when there is none
   */
  Record show(WorkforceDesk desk, String key) {
    return desk.find(kind, RequestCheck.key(key))
        .map(shape)
        .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, "no such " + kind.noun()));
  }

  /**
   * Takes the record of that key away and shows what it was.
   *
   * @throws ProblemException NOT_FOUND when there is none; CONFLICT when another one names it
   */
  Record remove(WorkforceDesk desk, String key, String operator, String reason) {
    Record last = show(desk, key);
    desk.remove(kind, key, operator, reason);
    return last;
  }

  /** All records as a file. */
  Response out(WorkforceDesk desk, Exchange exchange, String format, HttpHeaders headers) {
    return exchange.out(
        name,
        format,
        headers,
        columns,
        (last, limit) -> desk.list(kind, last.map(WorkforceRecord::key), limit),
        shape);
  }

  /** Takes the records of a file. */
  Response in(
      WorkforceDesk desk,
      Exchange exchange,
      byte[] body,
      String dryRun,
      HttpHeaders headers,
      SecurityContext caller) {
    return exchange.in(
        body,
        dryRun,
        headers,
        caller,
        columns,
        this::read,
        (operator, rows, errors, dry) -> desk.importRecords(kind, operator, rows, errors, dry));
  }

  private BulkRow<String, T> read(ImportRow row) {
    T record = reader.apply(row);
    return new BulkRow<>(row.number(), record.key(), record);
  }

  private static <T extends WorkforceRecord> WorkforceFile<T> file(
      String name,
      WorkforceKind<T> kind,
      Class<? extends Record> shown,
      Function<ImportRow, T> reader,
      Function<T, Record> shape) {
    return new WorkforceFile<>(name, kind, Exchange.columns(shown), reader, shape);
  }
}
