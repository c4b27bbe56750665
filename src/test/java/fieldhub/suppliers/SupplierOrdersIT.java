package fieldhub.suppliers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import fieldhub.support.Hub;
import fieldhub.support.HubTest;
import fieldhub.support.Reply;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Orders to suppliers whose own systems take them, against the sandbox's suppliers. */
@HubTest
class SupplierOrdersIT {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @ArquillianResource Hub hub;

  @Test
  void anAcceptedOrderIsConfirmedWithTheSuppliersDateAndTrackingNumber() {
    SupplierWorld world = new SupplierWorld(hub);
    String number = world.order();

    JsonNode order = world.awaitOrder(number, "CONFIRMED");

    JsonNode taken = world.book().path("orders").path(0);
    assertThat(taken.path("partOrderNum").asText()).isEqualTo(number);
    assertThat(taken.path("order").path("Parts").path(0).path("Qty").asInt()).isEqualTo(2);
    JsonNode answered = taken.path("answer").path("Orders").path(0);
    assertThat(order.path("trackingNumber")).isEqualTo(answered.path("TrackingNumber"));
    assertThat(Instant.parse(order.path("expectedDelivery").asText()))
        .isEqualTo(answered.path("EstimatedDelivery").asText());
    assertThat(order.path("history")).hasSize(2);
    world.awaitMessage(number, "SENT");
    assertThat(world.outcomes(number)).containsExactly("SUCCEEDED");
    assertThat(world.desk().get("/operations/journey?key=" + number).text())
        .contains("outbox.queued", "outbox.sent", "parts-order.answered");
    assertThat(hub.mail().getReceivedMessages())
        .noneMatch(mail -> mail.toString().contains(number));
  }

  @Test
  void aRefusalShowsItsReasonAndTheDeskCancels() {
    SupplierWorld world =
        new SupplierWorld(hub).knobs("{\"fault\":\"refuse\",\"message\":\"gone\"}");
    String number = world.order();

    JsonNode order = world.awaitOrder(number, "REFUSED_BY_SUPPLIER");

    assertThat(order.path("supplierAnswer").asText()).contains("2001", "gone");
    assertThat(order.path("history").path(1).path("detail").asText()).contains("gone");
    world.awaitMessage(number, "SENT");
    assertThat(cancel(world, number).path("status").asText()).isEqualTo("CANCELLED");
  }

  @Test
  void anAnswerThatDoesNotComeIsLookedUpAndNotOrderedAgain() {
    SupplierWorld world = new SupplierWorld(hub).knobs("{\"delayAfter\":4000}");
    String number = world.order();

    world.awaitOrder(number, "CONFIRMED");

    world.awaitMessage(number, "SENT");
    assertThat(world.outcomes(number)).startsWith("UNKNOWN").endsWith("look-up SUCCEEDED");
    assertThat(world.book().path("posts").asInt()).isEqualTo(1);
  }

  @Test
  void whatTheSupplierDoesNotHaveIsSentAgain() {
    SupplierWorld world =
        new SupplierWorld(hub).knobs("{\"fault\":\"cut-before-storing\",\"times\":1}");
    String number = world.order();

    world.awaitOrder(number, "CONFIRMED");

    world.awaitMessage(number, "SENT");
    assertThat(world.outcomes(number)).containsExactly("UNKNOWN", "look-up FAILED", "SUCCEEDED");
    assertThat(world.book().path("posts").asInt()).isEqualTo(2);
    assertThat(world.book().path("orders")).hasSize(1);
  }

  @Test
  void whatTheSupplierHasInSpiteOfItsAnswerIsNotSentAgain() {
    List<SupplierWorld> worlds =
        Stream.of("store-then-cut", "garbage", "store-then-error")
            .map("{\"fault\":\"%s\",\"status\":500}"::formatted)
            .map(knobs -> new SupplierWorld(hub).knobs(knobs))
            .toList();
    List<String> numbers = worlds.stream().map(SupplierWorld::order).toList();

    for (int i = 0; i < worlds.size(); i++) {
      SupplierWorld world = worlds.get(i);
      world.awaitOrder(numbers.get(i), "CONFIRMED");
      world.awaitMessage(numbers.get(i), "SENT");
      assertThat(world.outcomes(numbers.get(i))).containsExactly("UNKNOWN", "look-up SUCCEEDED");
      assertThat(world.book().path("posts").asInt()).isEqualTo(1);
    }
  }

  @Test
  void aSupplierThatHangsUpOrWhoseAnswerTricklesGetsTheOrderOnce() throws IOException {
    try (RudeSupplier hangingUp = RudeSupplier.hangingUp();
        RudeSupplier trickling = RudeSupplier.trickling()) {
      SupplierWorld silence = new SupplierWorld(hub, hangingUp.endpoint());
      SupplierWorld trickle = new SupplierWorld(hub, trickling.endpoint());
      String unanswered = silence.order();
      String unending = trickle.order();

      JsonNode order = silence.awaitOrder(unanswered, "CONFIRMED");
      trickle.awaitOrder(unending, "CONFIRMED");

      assertThat(order.path("trackingNumber").asText()).isEqualTo("T-1");
      assertThat(hangingUp.posts()).isEqualTo(1);
      assertThat(trickling.posts()).isEqualTo(1);
      assertThat(trickle.message(unending).toString()).contains("did not come to an end in time");
    }
  }

  @Test
  void aSupplierThatFailsIsLeftAloneAndHoldsUpNobodyElse() {
    SupplierWorld failing =
        new SupplierWorld(hub).knobs("{\"fault\":\"error\",\"status\":503,\"retryAfter\":1}");
    String[] waiting = {failing.order(), failing.order(), failing.order()};
    await()
        .atMost(PATIENCE)
        .until(
            () -> hub.anonymous().get("/health/ready").text(),
            health -> health.contains(failing.supplierId()));

    SupplierWorld other = new SupplierWorld(hub);
    String quick = other.order();
    other.awaitOrder(quick, "CONFIRMED");
    other.awaitMessage(quick, "SENT");

    assertThat(failing.order(waiting[0]).path("status").asText()).isEqualTo("REQUESTED");
    failing.knobs("{}");
    for (String number : waiting) {
      failing.awaitOrder(number, "CONFIRMED");
    }
    assertThat(failing.book().path("orders")).hasSize(3);
  }

  @Test
  void aSlowSupplierGetsFewCallsAtOnceAndHoldsUpNobodyElse() {
    SupplierWorld slow = new SupplierWorld(hub).knobs("{\"delayBefore\":1000}");
    List<String> numbers = Stream.generate(slow::order).limit(5).toList();
    SupplierWorld other = new SupplierWorld(hub);

    other.awaitOrder(other.order(), "CONFIRMED");

    assertThat(numbers).anyMatch(it -> slow.order(it).path("status").asText().equals("REQUESTED"));
    numbers.forEach(it -> slow.awaitOrder(it, "CONFIRMED"));
    assertThat(slow.book().path("mostAtOnce").asInt()).isEqualTo(2);
    assertThat(slow.book().path("posts").asInt()).isEqualTo(5);
  }

  @Test
  void anOrderThatADeadNodeLeftBehindIsLookedUp() {
    SupplierWorld world = new SupplierWorld(hub);
    String number = world.order();
    world.awaitOrder(number, "CONFIRMED");
    world.awaitMessage(number, "SENT");

    hub.database()
        .update(
            "UPDATE outbox_message SET state = 'SENDING', claimed_until = created_at"
                + " WHERE business_key = ?",
            number);

    world.awaitTry(number, "look-up SUCCEEDED");
    assertThat(world.outcomes(number)).containsExactly("SUCCEEDED", "UNKNOWN", "look-up SUCCEEDED");
    assertThat(world.book().path("posts").asInt()).isEqualTo(1);
    assertThat(world.order(number).path("history")).hasSize(2);
  }

  @Test
  void anOrderThatIsCancelledInTimeIsNotSent() throws IOException {
    SupplierWorld world = new SupplierWorld(hub, closedPort());
    String number = world.order();
    world.awaitTry(number, "FAILED");
    // Not while it is being called.
    await().atMost(PATIENCE).until(() -> cancel(world, number), it -> it.has("status"));

    assertThat(world.order(number).path("history").path(1).path("detail").asText())
        .contains("it had not reached the supplier", "no longer needed");
    assertThat(world.message(number).path("state").asText()).isEqualTo("DISCARDED");
  }

  @Test
  void anOrderThatIsCancelledTooLateSaysThatTheSupplierMustBeTold() {
    SupplierWorld world = new SupplierWorld(hub);
    String number = world.order();
    world.awaitOrder(number, "CONFIRMED");
    world.awaitMessage(number, "SENT");

    JsonNode cancelled = cancel(world, number);

    assertThat(cancelled.path("history").path(2).path("detail").asText())
        .contains("the supplier has it or may have it and must be told");
  }

  @Test
  void aWrongCredentialClosesNoOrderAndIsNeverShown() throws IOException {
    SupplierWorld world = new SupplierWorld(hub);
    world.importSupplier(world.endpoint().toString(), "wrong");
    String number = world.order();
    world.awaitTry(number, "FAILED");
    assertThat(world.order(number).path("status").asText()).isEqualTo("REQUESTED");

    world.importSupplier(world.endpoint().toString(), "sandbox");

    world.awaitOrder(number, "CONFIRMED");
    assertThat(hub.log()).doesNotContain("not-the-secret", Hub.SUPPLIER_SECRET);
    assertThat(world.message(number).toString()).doesNotContain("not-the-secret");
  }

  @ParameterizedTest
  @CsvSource({
    "http://elsewhere.example/orders, sandbox, endpoint",
    "http://user:pass@localhost/orders, sandbox, endpoint",
    "http://localhost/orders?a=b, sandbox, endpoint",
    "http://localhost/orders#a, sandbox, endpoint",
    "ftp://localhost/orders, sandbox, endpoint",
    "/orders, sandbox, endpoint",
    "http://local host/, sandbox, endpoint",
    "http://localhost/orders, unknown, credential",
    "'', sandbox, endpoint",
    "http://localhost/orders, '', credential"
  })
  void aTargetThatIsNotConfiguredIsRefusedWithRowAndField(
      String endpoint, String credential, String field) {
    Reply refused = new SupplierWorld(hub).importSupplier(endpoint, credential);

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.json().path("errors"))
        .extracting(error -> error.path("row").asInt() + " " + error.path("field").asText())
        .containsExactly("1 " + field);
  }

  private static JsonNode cancel(SupplierWorld world, String number) {
    return world
        .desk()
        .post("/operations/orders/" + number + "/cancel", Map.of("reason", "no longer needed"))
        .json();
  }

  private static URI closedPort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return URI.create("http://localhost:" + socket.getLocalPort() + "/orders");
    }
  }
}
