package fieldhub.scheduling.workforce;

import fieldhub.platform.bulk.BulkTarget;
import fieldhub.platform.config.DemoMode;
import fieldhub.platform.config.Readiness;
import fieldhub.platform.http.Json;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * Gives the demo organisation people and hours, so that the contract's example search finds slots.
 * Once there is a work centre it never touches them again.
 */
@Singleton
@Startup
@DependsOn("Migration")
public class DemoWorkforce {

  private static final String FILE = "/demo/workforce.json";

  @Inject private DemoMode settings;
  @Inject private Readiness readiness;
  @Inject private Json json;
  @Inject private WorkforceStore store;

  /** The file's content; what others name comes first. */
  record Records(
      List<WorkCentre> workCentres,
      List<WorkingHours> calendars,
      List<Holiday> holidays,
      List<ServiceArea> serviceAreas,
      List<Technician> technicians,
      List<CapacityTemplate> capacityTemplates,
      List<OrderType> orderTypes) {}

  @PostConstruct
  void moveIn() {
    if (settings.isWanted()
        && readiness.isMigrated()
        && store.isEmpty(WorkforceKind.WORK_CENTRES)) {
      Records records = read(json);
      add(WorkforceKind.WORK_CENTRES, records.workCentres());
      add(WorkforceKind.CALENDARS, records.calendars());
      add(WorkforceKind.HOLIDAYS, records.holidays());
      add(WorkforceKind.SERVICE_AREAS, records.serviceAreas());
      add(WorkforceKind.TECHNICIANS, records.technicians());
      add(WorkforceKind.CAPACITY_TEMPLATES, records.capacityTemplates());
      add(WorkforceKind.ORDER_TYPES, records.orderTypes());
    }
  }

  static Records read(Json json) {
    try (InputStream file = DemoWorkforce.class.getResourceAsStream(FILE)) {
      return json.read(file.readAllBytes(), Records.class);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private <T extends WorkforceRecord> void add(WorkforceKind<T> kind, List<T> records) {
    BulkTarget<String, T> target = store.target(kind);
    records.forEach(record -> target.create(record.key(), record));
    target.flush();
  }
}
