package fieldhub.serviceorderhub.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fieldhub.support.Hub;
import fieldhub.support.Reply;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.awaitility.Awaitility;

/** Cases of a test's own, here and at the sandbox, with as many log entries as it wants. */
final class LogWorld {

  static final String CONTROL = "/sandbox/infocare/control/";
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Cases for which the sandbox is given entries in one call. */
  private static final int AT_ONCE = 5_000;

  /** The hub's number of a case is another than InfoCare's. */
  private static final long HUB_NUMBERS = 4_000_000_000L;

  /** What the supplier answered, in SQL. */
  private static final String RESPONSE = "('ok ' || n)";

  private final Hub hub;
  private final Hub sandbox;
  private final int cases;

  /** InfoCare's number of the first case. */
  final int first = ThreadLocalRandom.current().nextInt(100_000_000, 2_000_000_000);

  LogWorld(Hub hub, int cases) {
    this(hub, hub, cases);
  }

  /** For a hub that has another hub's sandbox behind it. */
  LogWorld(Hub hub, Hub sandbox, int cases) {
    this.hub = hub;
    this.sandbox = sandbox;
    this.cases = cases;
    control(
        "cases",
        Map.of("from", first, "count", cases, "partner", 41, "provider", 7, "status", "final"));
    hub.database()
        .update(
            """
            INSERT INTO case_file (id, guid, partner_id, provider_id, contacts, product_data, order_data, tags,
              created_at, touched_at, content_at)
            SELECT %s, %s, 41, 7, '{}', '{}', '{}', '[]', CURRENT_TIMESTAMP, CURRENT_TIMESTAMP, CURRENT_TIMESTAMP FROM %s"""
                .formatted(hubId(), guid(), range(cases, "x")));
    hub.database()
        .update(
            """
            INSERT INTO case_log (case_id, guid, slice, touched, checked, last_run)
            SELECT %s, %s, MOD(x, 8), 1, 0, 0 FROM %s"""
                .formatted(hubId(), guid(), range(cases, "x")));
  }

  /** The hub's number of the case that has this place. */
  long hubId(int place) {
    return HUB_NUMBERS + first + place;
  }

  /** The public id of the case that has this place. */
  String guid(int place) {
    return "00000000-0000-4000-8000-%012x".formatted((long) first + place);
  }

  /** Entries that the hub says it has posted, for each case. */
  void sent(int each) {
    hub.database()
        .update(
            """
            INSERT INTO external_request (id, case_id, origin, owner, type, status, url, meta, tracking_key, request,
              response, hash, created_at, updated_at, upstream_state, posted_at, corrections)
            SELECT nextval('external_request_id'), %1$s, 'HUB', '(fieldhub)', 'partsOrder', 'success',
              'https://supplier.example.com/orders',
              '{"caseId":' || %1$s || ',"trackingId":"bulk-' || (x + %2$d) || '-' || n || '"}',
              'bulk-' || (x + %2$d) || '-' || n, %5$s, %6$s, %7$s,
              TIMESTAMP WITH TIME ZONE '2026-03-02 12:00:00+00', TIMESTAMP WITH TIME ZONE '2026-03-02 12:00:00+00',
              'POSTED', TIMESTAMP WITH TIME ZONE '2026-03-02 12:00:00+00', 0
            FROM %3$s CROSS JOIN %4$s"""
                .formatted(
                    hubId(),
                    first,
                    range(cases, "x"),
                    range(each, "n"),
                    request(),
                    RESPONSE,
                    hash()));
  }

  private String request() {
    return "('{\"case\":' || (x + %d) || ',\"n\":' || n || '}')".formatted(first);
  }

  /** As the hub hashes what an entry says: each text with its length, or a dash, line by line. */
  private String hash() {
    String said =
        "'10:partsOrder' || CHR(10) || '7:success' || CHR(10)"
            + " || '35:https://supplier.example.com/orders' || CHR(10)"
            + " || LENGTH(%1$s) || ':' || %1$s || CHR(10) || LENGTH(%2$s) || ':' || %2$s || CHR(10)"
                .formatted(request(), RESPONSE)
            + " || '-' || CHR(10)";
    return isPostgres()
        ? "SHA256(CONVERT_TO(" + said + ", 'UTF8'))"
        : "HASH('SHA-256', STRINGTOUTF8(" + said + "))";
  }

  /**
   * The same entries at the sandbox, which loses, doubles and alters every so many.
   *
   * @return how many of each
   */
  int there(int each, int every) {
    int altered = 0;
    for (int from = 0; from < cases; from += AT_ONCE) {
      JsonNode made = there(first + from, Math.min(AT_ONCE, cases - from), each, every);
      assertThat(made.path("lost").asInt()).isEqualTo(made.path("altered").asInt());
      assertThat(made.path("doubled").asInt()).isEqualTo(made.path("altered").asInt());
      altered += made.path("altered").asInt();
    }
    return altered;
  }

  private JsonNode there(int fromCase, int count, int each, int every) {
    return control(
        "entries",
        Map.ofEntries(
            Map.entry("fromCase", fromCase),
            Map.entry("cases", count),
            Map.entry("each", each),
            Map.entry("type", "partsOrder"),
            Map.entry("status", "success"),
            Map.entry("url", "https://supplier.example.com/orders"),
            Map.entry("trackingId", "bulk-{case}-{n}"),
            Map.entry("request", "{\"case\":{case},\"n\":{n}}"),
            Map.entry("response", "ok {n}"),
            Map.entry("createdAt", "2026-03-02T12:00:00.000Z"),
            Map.entry("lose", every),
            Map.entry("double", every),
            Map.entry("alter", every)));
  }

  /** Turns knobs for these cases only. */
  void knobs(Map<String, Object> knobs) {
    Map<String, Object> all = new java.util.HashMap<>(knobs);
    all.put("cases", Map.of("from", first, "to", first + cases - 1));
    Reply reply = sandbox.anonymous().put(CONTROL + "knobs/log-" + first, all);
    assertThat(reply.status()).as(reply.text()).isLessThan(300);
  }

  /** Turns them back. */
  void knobsBack() {
    sandbox.anonymous().delete(CONTROL + "knobs/log-" + first);
  }

  /** What the sandbox has of a case. */
  JsonNode there(int place) {
    return sandbox.anonymous().get(CONTROL + "cases/" + (first + place)).json();
  }

  JsonNode control(String path, Object body) {
    Reply reply = sandbox.anonymous().post(CONTROL + path, body);
    assertThat(reply.status()).as(reply.text()).isLessThan(300);
    return reply.text().isEmpty() ? JSON.createObjectNode() : reply.json();
  }

  /** Touches all cases again. */
  void touch() {
    hub.database()
        .update(
            "UPDATE case_log SET touched = touched + 1 WHERE case_id >= ? AND case_id < ?",
            hubId(0),
            hubId(cases));
  }

  /** Asks for a run and waits for its end; its report. */
  JsonNode run(Duration atMost) {
    return end(ask(), atMost);
  }

  /** The same with all cases that a run has seen before. */
  JsonNode runOfAll(Duration atMost) {
    return end(ask(Map.of("reason", "a test", "allCases", true)), atMost);
  }

  private JsonNode end(long id, Duration atMost) {
    Awaitility.await()
        .atMost(atMost)
        .pollInterval(Duration.ofMillis(500))
        .until(() -> report(id).path("state").asText().equals("COMPLETED"));
    return report(id);
  }

  /** Asks for a run; another test's may have to end first. */
  long ask() {
    return ask(Map.of("reason", "a test"));
  }

  private long ask(Map<String, Object> wish) {
    return Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () -> hub.administrator().post("/operations/reconciliation-runs", wish),
            reply -> reply.status() == 200)
        .json()
        .path("id")
        .asLong();
  }

  JsonNode report(long run) {
    return hub.administrator().get("/operations/reconciliation-runs/" + run).json();
  }

  /** How many findings a run has of these cases. */
  long findings(long run, String verdict, String state) {
    return hub.database()
        .number(
            """
            SELECT COUNT(*) FROM reconciliation_finding
            WHERE run_id = ? AND verdict = ? AND state = ? AND case_id >= ? AND case_id < ?""",
            run,
            verdict,
            state,
            hubId(0),
            hubId(cases));
  }

  /** How many findings a run has of these cases, whatever became of them. */
  long findings(long run) {
    return hub.database()
        .number(
            """
            SELECT COUNT(*) FROM reconciliation_finding
            WHERE run_id = ? AND case_id >= ? AND case_id < ?""",
            run,
            hubId(0),
            hubId(cases));
  }

  /** The findings of a case that wait for a person: their addresses. */
  List<String> unrepaired(long run, int place) {
    List<String> found = new ArrayList<>();
    hub.administrator()
        .get(
            "/operations/reconciliation-runs/%d/findings?state=UNREPAIRED&case=%d"
                .formatted(run, hubId(place)))
        .json()
        .path("items")
        .forEach(
            it ->
                found.add(
                    "/operations/reconciliation-runs/%d/findings/%s"
                        .formatted(run, it.path("id").asText())));
    return found;
  }

  private String hubId() {
    return "CAST(x + " + (HUB_NUMBERS + first) + " AS bigint)";
  }

  private String guid() {
    String hex =
        isPostgres()
            ? "LPAD(TO_HEX(CAST(x + %d AS bigint)), 12, '0')"
            : "LPAD(LOWER(TO_CHAR(x + %d, 'FMXXXXXXXXXXXX')), 12, '0')";
    return "CAST('00000000-0000-4000-8000-' || " + hex.formatted((long) first) + " AS uuid)";
  }

  /** Numbers from 0 on, as a column. */
  private static String range(int count, String name) {
    return isPostgres()
        ? "generate_series(0, %1$d) AS r%2$s(%2$s)".formatted(count - 1, name)
        : "(SELECT * FROM SYSTEM_RANGE(0, %1$d)) AS r%2$s(%2$s)".formatted(count - 1, name);
  }

  private static boolean isPostgres() {
    return "postgresql".equals(System.getProperty("fieldhub.it.database"));
  }
}
