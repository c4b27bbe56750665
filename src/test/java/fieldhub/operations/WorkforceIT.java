package fieldhub.operations;

import static fieldhub.operations.MasterDataIT.assertFigures;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fieldhub.support.Caller;
import fieldhub.support.Hub;
import fieldhub.support.HubTest;
import fieldhub.support.Reply;
import fieldhub.support.Workforce;
import java.util.List;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The master data behind the appointments in and out. */
@HubTest
class WorkforceIT {

  @ArquillianResource Hub hub;

  @Test
  void everyKindIsListedShownAndImportsItsOwnExportUnchanged() {
    Workforce force =
        new Workforce(hub, "Europe/London", 4, "tech")
            .orderType("REPAIR", "WASHER", "GAS")
            .holiday("2026-12-25");
    List<String> kinds =
        List.of(
            "work-centres/" + force.centre(),
            "calendars/" + force.own("CAL"),
            "holidays/" + force.own("CAL") + "@2026-12-25",
            "technicians/" + force.own("tech"),
            "service-areas/" + force.area(),
            "capacity-templates/" + force.own("morning"),
            "order-types/" + force.own("REPAIR"));
    for (String record : kinds) {
      String kind = record.substring(0, record.indexOf('/'));
      JsonNode shown = operator().get("/operations/" + record).json();
      assertThat(shown.isObject()).as(record + ": " + shown).isTrue();
      String path = "/operations/" + kind + "/";
      assertThat(operator().get(path + "export").text()).contains(shown.toString());
      String again = path + "import";
      assertFigures(operator().post(again, "[" + shown + "]"), 0, 0, 1);
      String csv = operator().get(path + "export?format=csv").text();
      Reply unchanged =
          operator().with("Content-Type", "text/csv").post(again + "?dryRun=true", csv);
      assertThat(unchanged.status()).as(unchanged.text()).isEqualTo(200);
      assertThat(unchanged.json().path("created").asInt()).isZero();
      assertThat(operator().get("/operations/" + record + "x").status()).isEqualTo(404);
    }
    assertThat(
            hub.database()
                .number(
                    "SELECT COUNT(*) FROM audit_entry WHERE action = 'workforce.import'"
                        + " AND object_id = 'holiday'"))
        .isPositive();
  }

  @Test
  void listsArePagedByKey() {
    Workforce force = new Workforce(hub, "Europe/London", 4, "a", "b", "c");
    String after = "";
    StringBuilder seen = new StringBuilder();
    do {
      JsonNode page = operator().get("/operations/technicians?limit=2&after=" + after).json();
      assertThat(page.path("items").size()).isLessThanOrEqualTo(2);
      page.path("items").forEach(item -> seen.append(item.path("technicianId").asText()));
      after = page.path("next").asText();
    } while (!after.isEmpty());
    assertThat(seen).contains(force.own("a"), force.own("b"), force.own("c"));
    assertThat(
            operator().get("/operations/technicians?limit=0&after=x").json().at("/invalidParams"))
        .hasSize(2);
  }

  @Test
  void anImportChangesAndADryRunDoesNot() {
    Workforce force = new Workforce(hub, "Europe/London", 4);
    String file = "[{\"workCentreId\":\"%s\",\"name\":\"%s\",\"timeZone\":\"Europe/Stockholm\"}]";
    String path = "/operations/work-centres/import";
    assertFigures(
        operator().post(path + "?dryRun=true", file.formatted(force.centre(), "New")), 0, 1, 0);
    assertThat(name(force)).isEqualTo("Test");
    assertFigures(operator().post(path, file.formatted(force.centre(), "New")), 0, 1, 0);
    assertThat(name(force)).isEqualTo("New");
  }

  @Test
  void aRecordIsRemovedOnlyWhenNoOtherOneNamesIt() {
    Workforce force = new Workforce(hub, "Europe/London", 4, "tech").holiday("2026-12-24");
    String holiday = "/operations/holidays/" + force.own("CAL") + "@2026-12-24";
    String reason = "{\"reason\":\"we work that day\"}";
    assertThat(operator().post(holiday + "/remove", "{}").status()).isEqualTo(400);
    assertThat(operator().post(holiday + "/remove", reason).json().path("name").asText())
        .isEqualTo("Closed");
    assertThat(operator().get(holiday).status()).isEqualTo(404);
    assertThat(operator().post(holiday + "/remove", reason).status()).isEqualTo(404);
    Reply used = operator().post("/operations/service-areas/" + force.area() + "/remove", reason);
    assertThat(used.status()).isEqualTo(409);
    assertThat(used.text()).contains("It is named by technician " + force.own("tech"));
    assertThat(
            hub.database()
                .value(
                    "SELECT detail FROM audit_entry WHERE action = 'workforce.remove'"
                        + " AND object_id = ?",
                    force.own("CAL") + "@2026-12-24"))
        .isEqualTo("we work that day");
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '!',
      quoteCharacter = '~',
      value = {
        "work-centres ! {'workCentreId':'X','name':'X','timeZone':'Europe/Atlantis'} ! timeZone",
        "work-centres ! {'workCentreId':'X','name':'X'} ! timeZone",
        "calendars ! {'calendarId':'X','name':'X'} ! hours",
        "calendars ! {'calendarId':'X','name':'X','hours':['MONDAY 12:00-08:00']} ! hours",
        "calendars ! {'calendarId':'X','name':'X','hours':['MONDAY 08:00-12:00','Noday 08:00-12:00']} ! hours",
        "holidays ! {'calendarId':'NONE','day':'2026-02-30','name':'X'} ! day calendarId",
        "technicians ! {'technicianId':'X','name':'X','workCentre':'NONE','calendarId':'NONE',"
            + "'serviceAreas':['NONE'],'email':'nobody'} ! email workCentre serviceAreas calendarId",
        "technicians ! {'technicianId':'X','name':'X','active':'yes'}"
            + " ! workCentre calendarId active",
        "service-areas ! {'areaId':'X','name':'X','workCentre':'NONE'} ! workCentre",
        "service-areas ! {'areaId':'X','name':'X','workCentre':'NONE','postalCodes':'SK1'}"
            + " ! postalCodes workCentre",
        "capacity-templates ! {'templateId':'X','workCentre':'NONE','name':'X','start':'12:00',"
            + "'end':'08:00','capacity':0} ! end capacity workCentre",
        "capacity-templates ! {'templateId':'X','workCentre':'NONE','name':'X','start':'8',"
            + "'end':'25:00','capacity':1001,'weekdays':['X']} ! weekdays start end capacity workCentre",
        "order-types ! {'code':'X','requiredSkills':['a|b'],'colour':'red'}"
            + " ! colour description requiredSkills"
      })
  void aRowThatMakesNoSenseIsRefusedWithEveryFieldNamed(String kind, String row, String fields) {
    Reply refused =
        operator().post("/operations/" + kind + "/import", "[" + row.replace('\'', '"') + "]");
    assertThat(refused.status()).as(refused.text()).isEqualTo(400);
    assertThat(refused.json().path("errors").findValuesAsText("field"))
        .containsExactly(fields.split(" "));
    assertThat(refused.text()).doesNotContain("NONE").doesNotContain("Atlantis");
  }

  @Test
  void whatIsNoKindIsNotFoundAndOnlyPeopleComeIn() {
    assertThat(operator().get("/operations/unicorns").status()).isEqualTo(404);
    assertThat(operator().post("/operations/unicorns/import", "[]").status()).isEqualTo(404);
    assertThat(hub.anonymous().get("/operations/technicians").status()).isEqualTo(401);
    assertThat(hub.technician("tech").get("/operations/technicians").status()).isIn(401, 403);
  }

  @Test
  void theDescriptionOfTheInterfaceNamesThem() {
    assertThat(hub.anonymous().with("Accept", "application/json").get("/openapi").text())
        .contains("/operations/{kind}/import", "capacity-templates");
  }

  private String name(Workforce force) {
    return operator()
        .get("/operations/work-centres/" + force.centre())
        .json()
        .path("name")
        .asText();
  }

  private Caller operator() {
    return hub.administrator();
  }
}
