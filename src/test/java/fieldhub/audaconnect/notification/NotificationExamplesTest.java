package fieldhub.audaconnect.notification;

import static org.assertj.core.api.Assertions.assertThat;

import fieldhub.platform.http.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The answers to a poll as the contract's example files have them. */
class NotificationExamplesTest {

  private static final Path EXAMPLES = Path.of("src/test/resources/contract/audaconnect");
  private static final UUID SUBSCRIPTION = UUID.fromString("6f0c2c1e-9a4b-4d57-8f1e-3b2a7d5c9e10");
  private static final UUID ORDER = UUID.fromString("c3a9f4d8-61b2-4e7f-a0c5-2d9b8e7f6a11");

  private final Json json = new Json();
  private final NotificationId ids = new NotificationId(json);

  @Test
  void bothNotificationsOfTheCurrentFormTellOfTheOrder() throws IOException {
    List<byte[]> told = elements("notifications.json");

    assertThat(told).hasSize(2);
    assertThat(told)
        .allSatisfy(each -> assertThat(Notification.of(json.tree(each)).isAboutOrders()).isTrue());
    assertThat(told).extracting(each -> ids.of(SUBSCRIPTION, each)).doesNotHaveDuplicates();
  }

  @Test
  void theLegacyFormTellsOfTheSameOrderByItsAddress() throws IOException {
    Notification legacy = Notification.of(json.tree(elements("notifications-legacy.json").get(0)));

    assertThat(legacy.addresses())
        .extracting(ResourceAddress::order)
        .allSatisfy(order -> assertThat(order).contains(ORDER));
  }

  @Test
  void anExportIsNotAboutOrders() throws IOException {
    Notification export = Notification.of(json.tree(elements("notifications-export.json").get(0)));

    assertThat(export.isAboutOrders()).isFalse();
    assertThat(export.assessment())
        .contains(UUID.fromString("0b7e5a43-d2c9-4a68-8f3d-5c1b9e7a2f60"));
  }

  @Test
  void nothingWaitsInTheEmptyAnswer() throws IOException {
    assertThat(AnswerKeeper.isEmpty(file("notifications-empty.json"))).isTrue();
    assertThat(AnswerKeeper.isEmpty(file("notifications.json"))).isFalse();
  }

  private static List<byte[]> elements(String name) throws IOException {
    return NotificationArray.elements(file(name));
  }

  private static byte[] file(String name) throws IOException {
    return Files.readAllBytes(EXAMPLES.resolve(name));
  }
}
