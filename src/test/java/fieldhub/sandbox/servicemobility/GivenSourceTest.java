package fieldhub.sandbox.servicemobility;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class GivenSourceTest {

  @Test
  void sendsAnObjectUnderItsOwnId() {
    var source = new GivenSource("Activity", "/a", "id", Requests.json("{'id': 'x', 'n': 1}"));

    assertThat(source.next().id()).isEqualTo("x");
    assertThat(text(source.next())).isEqualTo("{\"id\":\"x\",\"n\":1}");
    assertThat(text(source.contradicting(source.next()))).contains("changedBySandbox");
  }

  @Test
  void sendsATextAsItIsSoThatItNeedNotBeJson() {
    var source = new GivenSource("Activity", "/a", "id", Json.createValue("{not json"));

    assertThat(text(source.next())).isEqualTo("{not json");
    assertThat(text(source.contradicting(source.next()))).isNotEqualTo("{not json");
  }

  private static String text(Message message) {
    return new String(message.body(), StandardCharsets.UTF_8);
  }
}
