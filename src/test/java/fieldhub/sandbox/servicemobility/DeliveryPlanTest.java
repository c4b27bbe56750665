package fieldhub.sandbox.servicemobility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fieldhub.sandbox.servicemobility.Delivery.Fault;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeliveryPlanTest {

  private List<Delivery> plan(String knobs) {
    MessageNumbers numbers = new MessageNumbers(FixedClock.CLOCK);
    WebhookSource source =
        new WebhookSource(
            WebhookType.INVENTORY_USAGE, Requests.subjects("{}"), numbers, FixedClock.CLOCK);
    return new DeliveryPlan(Requests.knobs(knobs)).of(source);
  }

  private static List<String> ids(List<Delivery> plan) {
    return plan.stream().map(delivery -> delivery.message().id()).toList();
  }

  @Test
  void withoutKnobsEveryMessageGoesOutOnce() {
    assertThat(ids(plan("{'count': 20}"))).hasSize(20).doesNotHaveDuplicates();
  }

  @Test
  void aWholeNumberOfDuplicatesIsTheNumberOfCopies() {
    List<Delivery> plan = plan("{'count': 2, 'duplicate': 3}");

    assertThat(plan).hasSize(8);
    assertThat(plan).filteredOn(d -> d.fault() == Fault.DUPLICATE).hasSize(6);
    assertThat(ids(plan).stream().distinct()).hasSize(2);
  }

  @Test
  void aShareOfDuplicatesDoublesThatShare() {
    assertThat(plan("{'count': 1000, 'duplicate': 0.25}").size()).isCloseTo(1250, within(60));
  }

  @Test
  void corruptBodiesAreBrokenInPlace() {
    List<Delivery> plan = plan("{'count': 50, 'corrupt': 1}");

    assertThat(plan).hasSize(50).allMatch(delivery -> delivery.fault() == Fault.CORRUPT);
  }

  @Test
  void anotherBodyFollowsUnderTheSameId() {
    List<Delivery> plan = plan("{'count': 1, 'otherBody': 1}");

    assertThat(plan).extracting(Delivery::fault).containsExactly(Fault.NONE, Fault.OTHER_BODY);
    assertThat(ids(plan).stream().distinct()).hasSize(1);
    assertThat(plan.get(1).message().body()).isNotEqualTo(plan.get(0).message().body());
  }

  @Test
  void reorderingIsRepeatableByItsSeed() {
    List<Fault> once = faults("{'count': 30, 'duplicate': 1, 'reorder': true, 'seed': 7}");

    assertThat(faults("{'count': 30, 'duplicate': 1, 'reorder': true, 'seed': 7}")).isEqualTo(once);
    assertThat(faults("{'count': 30, 'duplicate': 1, 'reorder': true, 'seed': 8}"))
        .isNotEqualTo(once);
  }

  private List<Fault> faults(String knobs) {
    return plan(knobs).stream().map(Delivery::fault).toList();
  }
}
