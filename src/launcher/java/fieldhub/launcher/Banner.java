package fieldhub.launcher;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;

/** What a person sees when the hub is ready: where it is, how to get in, calls to try. */
final class Banner {

  private static final String LINE = "-".repeat(78);

  /** The sandbox's case, as the contract has it. */
  private static final String CASE = "3f6c1d52-8b0e-4a97-b2d4-6e91c07a5f38";

  private final URI hub;
  private final StringBuilder text = new StringBuilder();

  Banner(URI hub) {
    this.hub = hub;
    text.append('\n').append(LINE).append("\nFieldhub is ready.\n\n");
  }

  Banner addresses(boolean sandbox) {
    entry("Hub", hub + "/");
    entry("Operations", hub + "/operations/");
    entry("Health", hub + "/health");
    entry("Metrics", hub + "/metrics");
    entry("API description", hub + "/openapi");
    if (sandbox) {
      entry("Sandbox", hub + "/sandbox/");
      entry("Mails sent", hub + "/sandbox/mail");
    }
    return this;
  }

  Banner login(Optional<String> password) {
    entry("Operator", "admin / " + password.orElse("(as you set fieldhub.console.admin-password)"));
    return this;
  }

  Banner data(Path directory, Path log) {
    entry("Data", directory + "  (stop the hub and delete it to start clean)");
    entry("Log", log.toString());
    return this;
  }

  /** The second webhook is the first once more: same answer, no second effect. */
  Banner calls(String token) {
    text.append("\n1. Order a part:\n\n")
        .append(call("/servicemobility/parts-orders", token, order()));
    String webhook = call("/servicemobility/webhooks", token, webhook());
    text.append("\n2. Report the use of one:\n\n").append(webhook);
    text.append("\n3. The same message again, as after a lost answer:\n\n").append(webhook);
    return this;
  }

  /** A partner's calls; the case comes from the sandbox, which tells the hub of it. */
  Banner serviceOrders() {
    String token = " -H 'X-Hub-Api-Token: demo-partner-41'";
    String json = " -H 'Content-Type: application/json'";
    String read = hub + "/api/v3/case?guid=" + CASE;
    text.append("\n4. Ask as a partner which workshop takes a case:\n\n")
        .append("curl -i '" + hub + "/api/v3/routing?serviceType=4&manufacturer=lg'" + token)
        .append("\n\n5. Let InfoCare tell of a finished repair; the hub reads the case there:\n\n")
        .append("curl -X PUT " + hub + "/sandbox/infocare/control/cases/20417/status" + json)
        .append(" -d '{\"key\":\"final\",\"name\":\"Repair finished\",\"webhook\":true}'\n")
        .append("\n6. Log a call for it, and see it with the case:\n\n")
        .append("ID=$(curl -s '" + read + "'" + token)
        .append(" | grep -o '\"id\":[0-9]*' | head -1 | cut -d: -f2)\n")
        .append("curl -i " + hub + "/api/v3/requests/log" + token + json)
        .append(" -d '{\"type\":\"erpOrderExport\",\"status\":\"success\",")
        .append("\"meta\":{\"caseId\":'$ID',\"trackingId\":\"demo-1\"}}'\n")
        .append("curl -s '" + read + "&includeRequests=1'" + token)
        .append("\n\n7. Send its completed e-mail again, and read it at ")
        .append(hub + "/sandbox/mail\n\n")
        .append("curl -i " + hub + "/api/v3/case/send-completed-email" + token + json)
        .append(" -d '{\"guid\":\"" + CASE + "\"}'\n");
    return this;
  }

  @Override
  public String toString() {
    return text + "\nCtrl-C stops the hub.\n" + LINE + "\n";
  }

  private void entry(String name, String value) {
    text.append(String.format("  %-17s%s%n", name, value));
  }

  private String call(String path, String token, String body) {
    return "curl -i "
        + hub.resolve(path)
        + " -H 'Content-Type: application/json' -H 'x-access-token: "
        + token
        + "' -d '"
        + body
        + "'\n";
  }

  private static String order() {
    return "{\"Command\":1002,\"AccountNum\":\"AC-10233\",\"WorkOrder\":\"WO-2026-004512\","
        + "\"UserName\":\"tech.marlow\",\"Parts\":[{\"ProdNum\":\"WPW10730972\",\"Qty\":1,"
        + "\"ShipToLocation\":\"1002\",\"Urgency\":\"1001\"}]}";
  }

  /** A new message at every start: the hub would rightly ignore one that it knows. */
  private static String webhook() {
    String version = Long.toString(System.currentTimeMillis());
    return "{\"id\":\""
        + UUID.randomUUID()
        + "\",\"type\":\"InventoryUsage\",\"specversion\":\"1.0\",\"source\":\"demo\","
        + "\"time\":\"2026-03-10T16:45:01.000Z\",\"datacontenttype\":\"application/json\","
        + "\"data\":{\"rowver\":\""
        + version
        + "\",\"rows\":[{\"rowver\":\""
        + version
        + "\",\"InventoryUsage\":{\"UserID\":\"tech.marlow\","
        + "\"ModifiedUTC\":\"2026-03-10T16:31:07.000Z\",\"RefModule\":\"1002\","
        + "\"RefObjID\":\"WO-2026-004512\",\"StorageLocations\":[{\"StorageLocationID\":\"VAN-0417\","
        + "\"Items\":[{\"ProdNum\":\"WPW10730972\",\"InQty\":0,\"OutQty\":1,\"InventoryQty\":3,"
        + "\"SerialNum\":\"\",\"BatchNum\":\"\"}]}]}}]}}";
  }
}
