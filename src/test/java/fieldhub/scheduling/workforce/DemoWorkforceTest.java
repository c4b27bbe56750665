package fieldhub.scheduling.workforce;

import static org.assertj.core.api.Assertions.assertThat;

import fieldhub.platform.http.Json;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DemoWorkforceTest {

  private final DemoWorkforce.Records demo = DemoWorkforce.read(new Json());

  @Test
  void everythingThatIsNamedIsThere() {
    List<String> known = records().map(WorkforceRecord::key).toList();
    assertThat(records().flatMap(record -> record.references().stream()))
        .isNotEmpty()
        .allSatisfy(reference -> assertThat(known).containsAll(reference.keys()));
  }

  @Test
  void theWorkerOfTheContractsExampleCanDoTheVisit() {
    Technician marlow = demo.technicians().get(0);
    assertThat(marlow.technicianId()).isEqualTo("tech.marlow");
    assertThat(marlow.serviceAreas()).contains("SA-NW-02");
    assertThat(demo.orderTypes())
        .filteredOn(type -> type.code().equals("1001"))
        .allMatch(type -> marlow.skills().containsAll(type.requiredSkills()))
        .hasSize(1);
  }

  private Stream<WorkforceRecord> records() {
    return Stream.of(
            demo.workCentres(),
            demo.calendars(),
            demo.holidays(),
            demo.serviceAreas(),
            demo.technicians(),
            demo.capacityTemplates(),
            demo.orderTypes())
        .flatMap(List::stream);
  }
}
