package fieldhub.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fieldhub.support.Caller;
import fieldhub.support.Hub;
import fieldhub.support.HubTest;
import fieldhub.support.Reply;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;

/** Who may do what, and that changes of it are on record. */
@HubTest
class RolesIT {
  private static final String PASSWORD = "a long enough password";
  private static final UUID NOTHING = new UUID(0, 0);

  private static final List<String> READS =
      List.of(
          "products",
          "products/export",
          "stock",
          "stock/export",
          "depots",
          "depots/export",
          "export-positions",
          "suppliers",
          "suppliers/export",
          "technician-accounts",
          "logon-locks",
          "ledger",
          "inbox",
          "conflicts",
          "outbox",
          "orders",
          "work-orders",
          "bookings",
          "slots?technician=x",
          "journey?key=x",
          "partners",
          "providers",
          "cases",
          "status-mappings/1",
          "external-requests",
          "reconciliation-runs",
          "mail-templates",
          "reference-data/manufacturers",
          "status");

  /** Each answers something else than 401 and 403 to whoever may do it. */
  private static final Map<String, String> CHANGES =
      Map.of(
          "products/import?dryRun=true",
          "[]",
          "stock/import?dryRun=true",
          "[]",
          "depots/import?dryRun=true",
          "[]",
          "suppliers/import?dryRun=true",
          "[]",
          "inbox/" + NOTHING + "/retry",
          "{\"reason\":\"r\"}",
          "inbox/" + NOTHING + "/park",
          "{\"reason\":\"r\"}",
          "inbox/" + NOTHING + "/discard",
          "{\"reason\":\"r\"}",
          "orders/none/confirm",
          "{\"delivery\":\"2026-03-16T10:00:00Z\"}",
          "orders/none/date",
          "{\"delivery\":\"2026-03-16T10:00:00Z\"}",
          "orders/none/cancel",
          "{\"reason\":\"r\"}");

  /** The same of the Service Order Hub. */
  private static final Map<String, String> CHANGES_OF_CASES =
      Map.of(
          "cases/" + NOTHING + "/links",
          "{\"kind\":\"WORK_ORDER\",\"key\":\"none\",\"reason\":\"r\"}",
          "cases/" + NOTHING + "/links/remove",
          "{\"kind\":\"WORK_ORDER\",\"key\":\"none\",\"reason\":\"r\"}",
          "reconciliation-runs/0/findings/" + NOTHING + "/accept",
          "{\"reason\":\"r\"}",
          "reconciliation-runs/0/findings/" + NOTHING + "/repair",
          "{\"reason\":\"r\"}");

  private static final String API_USERS = "/operations/api-users";

  @ArquillianResource Hub hub;

  @Test
  void aViewerReadsEverythingAndChangesNothing() {
    Caller viewer = account("viewer");
    READS.forEach(
        path -> assertThat(viewer.get("/operations/" + path).status()).as(path).isEqualTo(200));
    CHANGES.forEach(
        (path, body) ->
            assertThat(viewer.post("/operations/" + path, body).status()).as(path).isEqualTo(403));
    CHANGES_OF_CASES.forEach(
        (path, body) ->
            assertThat(viewer.post("/operations/" + path, body).status()).as(path).isEqualTo(403));
    assertThat(viewer.get(API_USERS).status()).isEqualTo(403);
    assertThat(viewer.get("/operations/audit").status()).isEqualTo(403);
    assertThat(viewer.get("/operations/accounts").status()).isEqualTo(403);
  }

  @Test
  void anOperatorChangesButManagesNoAccounts() {
    Caller operator = account("operator");
    CHANGES.forEach(
        (path, body) ->
            assertThat(operator.post("/operations/" + path, body).status())
                .as(path)
                .isIn(200, 404));
    CHANGES_OF_CASES.forEach(
        (path, body) ->
            assertThat(operator.post("/operations/" + path, body).status())
                .as(path)
                .isEqualTo(404));
    assertThat(operator.get(API_USERS).status()).isEqualTo(200);
    assertThat(operator.post(API_USERS, "{}").status()).isEqualTo(403);
    assertThat(operator.get("/operations/inbox").status()).isEqualTo(200);
    assertThat(operator.get("/operations/accounts").status()).isEqualTo(403);
    assertThat(operator.post("/operations/accounts", newAccount("x", "viewer")).status())
        .isEqualTo(403);
  }

  @Test
  void nobodyGetsInWithoutALogin() {
    READS.forEach(
        path -> {
          Reply refused = hub.anonymous().get("/operations/" + path);
          assertThat(refused.status()).as(path).isEqualTo(401);
          assertThat(refused.header("WWW-Authenticate").orElse("")).startsWith("Basic");
        });
    assertThat(hub.technician("t").get("/operations/stock").status()).isEqualTo(401);
    assertThat(hub.operator("admin", "wrong password").get("/operations/stock").status())
        .isEqualTo(401);
  }

  @Test
  void accountsAreManagedAndEveryChangeIsAudited() {
    String name = name();
    Caller admin = hub.administrator();
    Reply created = admin.post("/operations/accounts", newAccount(name, "viewer"));
    assertThat(created.status()).as(created.text()).isEqualTo(200);
    assertThat(created.text()).doesNotContain(PASSWORD).doesNotContain("PBKDF2");
    assertThat(admin.post("/operations/accounts", newAccount(name, "viewer")).status())
        .isEqualTo(409);
    String account = "/operations/accounts/" + name;
    assertThat(admin.put(account, Map.of("role", "operator")).json().path("role").asText())
        .isEqualTo("operator");
    String fresh = "another long password";
    assertThat(admin.put(account + "/password", Map.of("password", fresh)).status()).isEqualTo(200);
    assertThat(hub.operator(name, PASSWORD).get("/operations/stock").status()).isEqualTo(401);
    assertThat(hub.operator(name, fresh).get("/operations/stock").status()).isEqualTo(200);
    assertThat(admin.put(account, Map.of("enabled", false)).json().path("enabled").asBoolean())
        .isFalse();
    assertThat(hub.operator(name, fresh).get("/operations/stock").status()).isEqualTo(401);

    Reply audit = admin.get("/operations/audit?objectKind=account&objectId=" + name);
    assertThat(audit.json().path("items"))
        .extracting(
            entry -> entry.path("action").asText() + " by " + entry.path("operator").asText())
        .containsExactly(
            "account.change by admin",
            "account.password by admin",
            "account.change by admin",
            "account.create by admin");
    assertThat(audit.text()).doesNotContain(fresh).doesNotContain(PASSWORD);
  }

  @Test
  void aBadAccountIsRefusedAndTheLastAdministratorStays() {
    Caller admin = hub.administrator();
    assertThat(admin.post("/operations/accounts", newAccount(name(), "king")).status())
        .isEqualTo(400);
    Reply shortPassword =
        admin.post(
            "/operations/accounts", Map.of("name", name(), "password", "short", "role", "viewer"));
    assertThat(shortPassword.status()).isEqualTo(400);
    assertThat(shortPassword.text()).doesNotContain("\"short\"");
    assertThat(admin.put("/operations/accounts/admin", Map.of("enabled", false)).status())
        .isEqualTo(409);
    assertThat(
            admin.put("/operations/accounts/nobody-" + name(), Map.of("role", "viewer")).status())
        .isEqualTo(404);
  }

  @Test
  void theStatusTellsTheModes() {
    JsonNode status = hub.administrator().get("/operations/status").json();
    assertThat(status.path("tokens").asText()).isEqualTo("verify");
    assertThat(status.path("webhookSenders").asText()).isEqualTo("jwt");
    assertThat(status.path("version").asText()).isNotEmpty();
    assertThat(status.path("warnings").isArray()).isTrue();
  }

  private Caller account(String role) {
    String name = name();
    Reply created = hub.administrator().post("/operations/accounts", newAccount(name, role));
    assertThat(created.status()).as(created.text()).isEqualTo(200);
    return hub.operator(name, PASSWORD);
  }

  private static String name() {
    return "it." + UUID.randomUUID().toString().substring(0, 13);
  }

  private static Map<String, String> newAccount(String name, String role) {
    return Map.of("name", name, "password", PASSWORD, "role", role);
  }
}
