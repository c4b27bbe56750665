package fieldhub.audaconnect.notification;

import static org.assertj.core.api.Assertions.assertThat;

import fieldhub.platform.http.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Both forms, names in any case, the four steps to an order's id, and what makes one the same. */
class NotificationTest {

  private static final Json JSON = new Json();
  private static final UUID SUBSCRIPTION = UUID.fromString("6f0c2c1e-9a4b-4d57-8f1e-3b2a7d5c9e10");
  private static final UUID ORDER = UUID.fromString("c3a9f4d8-61b2-4e7f-a0c5-2d9b8e7f6a11");

  private final NotificationId ids = new NotificationId(JSON);

  @Test
  void bothFormsOfTheContractAreUnderstood() {
    byte[] current =
        json(
            """
            {'NotificationId':'5d2b8c60-7e19-4f3a-a6d4-0c9e8b1f2a73',
             'SubscriptionId':'6f0c2c1e-9a4b-4d57-8f1e-3b2a7d5c9e10',
             'EventType':'PARTS.ORDER.CREATED','Topic':'PARTS.ORDER.CREATED',
             'CompanyCode':'GBEX0042','SiteId':'100231','CreatedAt':'2026-03-02T09:05:12.4471906Z',
             'Parameters':[{'Key':'assessmentId','Value':'0b7e5a43-d2c9-4a68-8f3d-5c1b9e7a2f60'}],
             'Resources':[{'ResourceType':'partsorder','ResourceId':'%s'}]}""",
            ORDER);
    assertThat(read(current).orders()).contains(ORDER);
    assertThat(read(current).subscription()).contains(SUBSCRIPTION);
    assertThat(read(current).assessment())
        .contains(UUID.fromString("0b7e5a43-d2c9-4a68-8f3d-5c1b9e7a2f60"));
    assertThat(ids.of(SUBSCRIPTION, current)).isEqualTo("5d2b8c60-7e19-4f3a-a6d4-0c9e8b1f2a73");

    byte[] legacy =
        json(
            """
            {'Topic':'PARTS.ORDER.CREATED','CreatedAt':'2026-03-02T09:05:12.4471906Z',
             'ResourceUris':[{'Type':'partsorder',
             'Value':'https://audaconnect-demo.ax-aee.co.uk/AudaAPI.BMSAPI/v1/bmsapi/partsorders/%s'}]}""",
            ORDER);
    assertThat(read(legacy).orders()).contains(ORDER);
    assertThat(ids.of(SUBSCRIPTION, legacy)).matches("hash-[0-9a-f]{64}");
  }

  @Test
  void theOrderIsFoundInFourSteps() {
    String other = "11111111-2222-3333-4444-555555555555";
    assertThat(
            order(
                "{'resources':[{'resourcetype':'x','resourceid':'%s'},{'RESOURCETYPE':'Parts-Order Id','ResourceId':'%s'}]}",
                other, ORDER))
        .as("the resource of that type")
        .contains(ORDER);
    assertThat(
            order(
                "{'Topic':'parts.order.updated','Resources':[{'ResourceType':'thing','ResourceId':'%s'}]}",
                ORDER))
        .as("the only resource")
        .contains(ORDER);
    assertThat(
            order(
                "{'Resources':[{'ResourceType':'a','ResourceId':'%s'},{'ResourceType':'b','ResourceId':'%s'}]}",
                other, other))
        .as("two of unknown types")
        .isEmpty();
    assertThat(
            order(
                "{'Resources':[{'ResourceType':'partsorder','ResourceId':'no id'}],'ResourceUris':[{'Type':'','Value':''},{'Type':'x','Value':'http://a/partsorders/%s'}]}",
                ORDER))
        .as("an address")
        .contains(ORDER);
    assertThat(
            order(
                "{'ResourceURIs':null,'Parameters':[{'Key':'assessmentid','Value':'%s'},{'key':'PartsOrderID','value':'%s'}]}",
                other, ORDER))
        .as("a parameter")
        .contains(ORDER);
    assertThat(
            order(
                "{'Resources':[{'ResourceType':'partsorder','ResourceId':'%s'},{'ResourceType':'partsorder','ResourceId':'%s'}]}",
                ORDER, other))
        .as("two orders")
        .containsExactly(ORDER, UUID.fromString(other));
    assertThat(order("{'Topic':'PARTS.ORDER.CREATED','Parameters':'x','Resources':{}}")).isEmpty();
  }

  @Test
  void onlyTopicsBelowPartsOrderAreAboutOrders() {
    assertThat(read(json("{'topic':'parts.order'}")).isAboutOrders()).isTrue();
    assertThat(read(json("{'Topic':' PARTS.ORDER.UPDATED '}")).isAboutOrders()).isTrue();
    assertThat(read(json("{}")).isAboutOrders()).as("it does not say").isTrue();
    assertThat(read(json("{'Topic':'PARTS.ORDERS'}")).isAboutOrders()).isFalse();
    assertThat(read(json("{'Topic':'ASSESSMENT.EXPORT.CREATED'}")).isAboutOrders()).isFalse();
  }

  @Test
  void theSameNotificationHasTheSameKeyAndAnotherOneAnother() {
    String form = "{'Topic':'%s','CreatedAt':'%s','ResourceUris':[{'Type':'%s','Value':'%s'}]}";
    String key = key(form, "PARTS.ORDER.CREATED", "2026-03-02T09:05:12.44Z", "o", "u");
    assertThat(
            key(
                "{'message':'new','TOPIC':'parts.order.created','createdAt':'2026-03-02T09:05:12.44Z','resourceUris':[{'value':'u','type':'O'}]}"))
        .isEqualTo(key);
    assertThat(key(form, "PARTS.ORDER.UPDATED", "2026-03-02T09:05:12.44Z", "o", "u"))
        .isNotEqualTo(key);
    assertThat(key(form, "PARTS.ORDER.CREATED", "2026-03-02T09:05:12.45Z", "o", "u"))
        .isNotEqualTo(key);
    assertThat(key(form, "PARTS.ORDER.CREATED", "2026-03-02T09:05:12.44Z", "o", "v"))
        .isNotEqualTo(key);
    assertThat(ids.of(UUID.randomUUID(), json("{'Topic':'PARTS.ORDER.CREATED'}")))
        .as("of another subscription")
        .isNotEqualTo(key("{'Topic':'PARTS.ORDER.CREATED'}"));
  }

  @Test
  void anIdIsTakenInSmallLettersAndOnlyIfItIsOne() {
    assertThat(key("{'notificationID':'5D2B8C60-7E19-4F3A-A6D4-0C9E8B1F2A73'}"))
        .isEqualTo("5d2b8c60-7e19-4f3a-a6d4-0c9e8b1f2a73");
    assertThat(key("{'NotificationId':'17','Topic':'t'}")).startsWith("hash-");
    assertThat(key("{}")).startsWith("unusable-");
    assertThat(key("17")).startsWith("unusable-");
    assertThat(key("{'a':1,'a':2}")).startsWith("unusable-");
  }

  @Test
  void anAnswerIsTakenApartWithoutATouchToItsElements() throws IOException {
    byte[] answer = json(" [ {'a' : [1, {}]} ,17,\t'x\u00e4' , null,[{}], -1.50 ] ");

    assertThat(NotificationArray.elements(answer))
        .extracting(it -> new String(it, StandardCharsets.UTF_8))
        .containsExactly("{\"a\" : [1, {}]}", "17", "\"x\u00e4\"", "null", "[{}]", "-1.50");
    assertThat(NotificationArray.elementsIfAny(json("[{broken"))).isEmpty();
    assertThat(NotificationArray.elementsIfAny(json("{}"))).isEmpty();
    assertThat(NotificationArray.elementsIfAny(json("[] []"))).isEmpty();
    assertThat(NotificationArray.elementsIfAny(json("<html>"))).isEmpty();
  }

  @Test
  void onlyAnAnswerWithoutAnyContentIsEmpty() {
    assertThat(List.of("", " \r\n", "[]", " [ \n] "))
        .allMatch(it -> AnswerKeeper.isEmpty(it.getBytes(StandardCharsets.UTF_8)));
    assertThat(List.of("[", "]", "[]]", "[[]]", "{}", "null", "[1]", "x"))
        .noneMatch(it -> AnswerKeeper.isEmpty(it.getBytes(StandardCharsets.UTF_8)));
  }

  private String key(String form, Object... values) {
    return ids.of(SUBSCRIPTION, json(form, values));
  }

  private static List<UUID> order(String form, Object... values) {
    return read(json(form, values)).orders();
  }

  private static Notification read(byte[] element) {
    return Notification.of(JSON.tree(element));
  }

  private static byte[] json(String form, Object... values) {
    return form.formatted(values).replace('\'', '"').getBytes(StandardCharsets.UTF_8);
  }
}
