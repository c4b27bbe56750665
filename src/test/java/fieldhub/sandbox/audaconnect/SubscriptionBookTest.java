package fieldhub.sandbox.audaconnect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fieldhub.sandbox.servicemobility.Refusal;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubscriptionBookTest {

  private final SubscriptionBook book = new SubscriptionBook("site");

  @Test
  void aTopicIsSubscribedOnceAlsoWhenTheSubscriptionIsNotListed() {
    Subscription made = book.subscribe("parts.order", true, Instant.EPOCH);
    assertThat(made.topic()).isEqualTo("PARTS.ORDER");
    assertRefused("PARTS.ORDER", 409);
    assertThat(book.remove(made.id())).isTrue();
    assertThat(book.remove(made.id())).isFalse();
    assertThat(book.subscribe("PARTS.ORDER", false, Instant.EPOCH).id()).isNotEqualTo(made.id());
  }

  @ParameterizedTest
  @CsvSource({"parts order, 400", "PARTS..ORDER, 400", "'', 400", "PARTS.QUOTE, 404"})
  void aTopicThatIsNoneIsRefused(String topic, int status) {
    assertRefused(topic, status);
  }

  @Test
  void aParentHearsOfItsChildrenOnly() {
    book.subscribe("PARTS.ORDER", false, Instant.EPOCH);
    assertThat(book.covering("PARTS.ORDER.CREATED")).hasSize(1);
    assertThat(book.covering("PARTS.ORDERS")).isEmpty();
    book.subscribe("PARTS.ORDER.CREATED", false, Instant.EPOCH);
    assertThat(book.covering("PARTS.ORDER.CREATED")).hasSize(2);
    assertThat(book.covering("PARTS.ORDER.UPDATED")).hasSize(1);
  }

  private void assertRefused(String topic, int status) {
    assertThatThrownBy(() -> book.subscribe(topic, false, Instant.EPOCH))
        .isInstanceOfSatisfying(Refusal.class, it -> assertThat(it.status()).isEqualTo(status));
  }
}
