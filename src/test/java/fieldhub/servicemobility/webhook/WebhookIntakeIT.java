package fieldhub.servicemobility.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import fieldhub.support.Caller;
import fieldhub.support.Hub;
import fieldhub.support.HubTest;
import fieldhub.support.Reply;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;

@HubTest
class WebhookIntakeIT {

  private static final String WEBHOOKS = "/servicemobility/webhooks";

  @ArquillianResource Hub hub;

  @Test
  void aWebhookIsAcknowledgedWithAnEmpty200AndAppliedOnce() {
    Usage usage = Usage.any();

    Reply reply = send(usage.json());
    send(usage.json());

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.text()).isEmpty();
    assertThat(reply.header("Content-Length")).contains("0");
    view().awaitState(usage.id(), "DONE");
    assertThat(view().messages(usage.id())).isEqualTo(1);
    assertThat(view().onHand(usage.product())).isEqualByComparingTo("-1");
  }

  @Test
  void twoHundredParallelCopiesAreOneRowAndOneEffect() {
    Usage usage = Usage.any();
    Caller technician = hub.technician("tech.marlow");
    ExecutorService senders = Executors.newFixedThreadPool(40);
    try {
      List<CompletableFuture<Integer>> copies =
          IntStream.range(0, 200)
              .mapToObj(
                  i ->
                      CompletableFuture.supplyAsync(
                          () -> technician.post(WEBHOOKS, usage.json()).status(), senders))
              .toList();
      assertThat(copies).allSatisfy(copy -> assertThat(copy.join()).isEqualTo(200));
    } finally {
      senders.shutdown();
    }

    view().awaitState(usage.id(), "DONE");
    assertThat(view().messages(usage.id())).isEqualTo(1);
    assertThat(view().movements(usage.product())).isEqualTo(1);
    assertThat(view().onHand(usage.product())).isEqualByComparingTo("-1");
    assertThat(view().conflicts(usage.id())).isZero();
  }

  @Test
  void aKnownIdWithAnotherBodyIsAcknowledgedAndKeptAsOneConflict() {
    Usage usage = Usage.any();
    Usage other = usage.withOut("7.0");

    assertThat(send(usage.json()).status()).isEqualTo(200);
    assertThat(send(other.json()).status()).isEqualTo(200);
    assertThat(send(other.json()).status()).isEqualTo(200);

    view().awaitState(usage.id(), "DONE");
    assertThat(view().conflicts(usage.id())).isEqualTo(1);
    assertThat(view().onHand(usage.product())).isEqualByComparingTo("-1");
    assertThat(view().journey(usage.id())).isEqualTo(2);
  }

  @Test
  void theUrlMayNameTheTypeWithAndWithoutASlash() {
    for (String url : List.of("/", "/InventoryUsage", "/InventoryUsage/", "/InventoryUsages/")) {
      Usage usage = Usage.any();
      assertThat(hub.technician("t").post(WEBHOOKS + url, usage.json()).status())
          .as(url)
          .isEqualTo(200);
      assertThat(view().messages(usage.id())).isEqualTo(1);
    }
  }

  @Test
  void aUrlThatContradictsOrMeansNothingStoresNothing() {
    for (String url : List.of("/Activities/", "/Nonsense")) {
      Usage usage = Usage.any();
      assertThat(hub.technician("t").post(WEBHOOKS + url, usage.json()).status())
          .as(url)
          .isEqualTo(500);
      assertThat(view().messages(usage.id())).isZero();
    }
  }

  @Test
  void badBodiesAreRefusedInTheContractsFormAndLeaveNothing() {
    Usage usage = Usage.any();
    List<String> bad =
        List.of(
            "",
            "not json",
            "[]",
            usage.json().substring(0, 100),
            usage.json().replace("\"specversion\"", "\"other\""),
            usage.json().replace("\"OutQty\": 1.0", "\"OutQty\": NaN"),
            usage.json().replace("\"OutQty\": 1.0", "\"OutQty\": 1, \"OutQty\": 2"),
            usage.json().replace("[]", "[".repeat(100_000) + "]".repeat(100_000)),
            usage.json().replace(usage.product(), "a\\u0000b"));
    for (String body : bad) {
      Reply reply = send(body);
      assertThat(reply.status()).isEqualTo(500);
      assertThat(reply.json().path("status").asInt()).isEqualTo(500);
      assertThat(reply.text()).doesNotContain("fieldhub.", "com.fasterxml", "Exception");
    }
    byte[] flawed =
        usage.json().replace("a-hook", "a-h\u00FC").getBytes(StandardCharsets.ISO_8859_1);
    assertThat(hub.technician("t").post(WEBHOOKS, flawed).status()).isEqualTo(500);
    assertThat(view().messages(usage.id())).isZero();
  }

  @Test
  void sixteenMebibytesAreTakenAndMoreAreNot() {
    Usage usage = Usage.any();
    byte[] most = padded(usage, 16 << 20);
    byte[] more = padded(Usage.any().withId(Usage.unique("large")), (16 << 20) + 1);

    assertThat(hub.technician("t").post(WEBHOOKS, most).status()).isEqualTo(200);
    assertThat(hub.technician("t").post(WEBHOOKS, more).status()).isEqualTo(500);
    Reply chunked =
        hub.technician("t")
            .send(
                "POST",
                WEBHOOKS,
                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(more)));
    assertThat(chunked.status()).isEqualTo(500);

    view().awaitState(usage.id(), "DONE");
    assertThat(view().onHand(usage.product())).isEqualByComparingTo("-1");
    assertThat(
            hub.database()
                .number("SELECT COUNT(*) FROM inbox_message WHERE external_id LIKE 'large-%'"))
        .isZero();
  }

  private Reply send(String body) {
    return hub.technician("tech.marlow").post(WEBHOOKS, body);
  }

  private InboxView view() {
    return new InboxView(hub);
  }

  private static byte[] padded(Usage usage, int size) {
    byte[] body = usage.json().getBytes(StandardCharsets.UTF_8);
    byte[] padded = new byte[size];
    java.util.Arrays.fill(padded, (byte) ' ');
    System.arraycopy(body, 0, padded, 0, body.length);
    return padded;
  }
}
