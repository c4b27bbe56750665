package fieldhub.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DeliveryTest {

  @Test
  void tellsWhetherTheReceiverWasCalled() {
    assertThat(new Delivery(Outcome.FAILED, "no answer").called()).isTrue();
    assertThat(Delivery.notCalled(Outcome.FAILED, "no worker is free").called()).isFalse();
    assertThat(new Delivery(Outcome.WITHDRAWN, "not wanted").called()).isFalse();
  }

  @Test
  void whatWentOverTheLineChangesNothingElse() {
    Delivery delivery = Delivery.notCalled(Outcome.REFUSED, "no address");
    assertThat(delivery.with(new CallTrace(null, "request", null)).called()).isFalse();
  }
}
