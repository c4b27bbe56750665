package fieldhub.sandbox.servicemobility;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SentMessagesTest {

  @Test
  void forgetsTheOldestInsteadOfGrowing() {
    SentMessages sent = new SentMessages();
    sent.clock = FixedClock.CLOCK;
    for (int i = 0; i <= SentMessages.MOST; i++) {
      sent.add(new Message("Activity", "/", "id" + i, new byte[0]), new Answer(200, "", 1));
    }

    var all = sent.newest(Integer.MAX_VALUE);
    assertThat(all).hasSize(SentMessages.MOST);
    assertThat(all.getJsonObject(0).getString("id")).isEqualTo("id" + SentMessages.MOST);
  }
}
