package fieldhub.sandbox.audaconnect;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SubscriptionTest {

  private final Subscription subscription =
      new Subscription(UUID.randomUUID(), "site", Topics.ORDER, Instant.EPOCH, false);

  @Test
  void whatIsReadIsRemovedAndAtMostAHundredComeAtOnce() {
    offer(1, 250);
    assertThat(read(Removal.ON_READ)).hasSize(100).startsWith(1).endsWith(100);
    assertThat(read(Removal.ON_READ)).hasSize(100).startsWith(101);
    assertThat(read(Removal.ON_READ)).hasSize(50).endsWith(250);
    assertThat(read(Removal.ON_READ)).isEmpty();
  }

  @Test
  void whatIsKeptComesAgainAndNothingIsHiddenBehindTheFirstHundred() {
    offer(1, 130);
    assertThat(read(Removal.KEPT)).startsWith(1).endsWith(100);
    offer(131, 140);
    assertThat(read(Removal.KEPT)).startsWith(101).endsWith(130);
    assertThat(read(Removal.KEPT)).startsWith(1).endsWith(100);
    assertThat(read(Removal.KEPT)).hasSize(40).contains(101, 130, 131, 140);
    assertThat(subscription.waiting()).isEqualTo(140);
  }

  @Test
  void whatIsRepeatedComesTwiceAndInOrder() {
    offer(1, 2);
    assertThat(read(Removal.REPEAT_ONCE)).containsExactly(1, 2);
    offer(3, 3);
    assertThat(read(Removal.REPEAT_ONCE)).containsExactly(1, 2, 3);
    assertThat(read(Removal.REPEAT_ONCE)).containsExactly(3);
    assertThat(read(Removal.REPEAT_ONCE)).isEmpty();
  }

  private void offer(int first, int last) {
    for (int i = first; i <= last; i++) {
      subscription.offer(new GivenNotice(Json.createValue(i)));
    }
  }

  private List<Integer> read(Removal removal) {
    return subscription.read(removal).stream()
        .map(each -> each.in(Form.CURRENT, subscription, ""))
        .map(item -> Integer.valueOf(item.toString()))
        .toList();
  }
}
