package fieldhub.sandbox.suppliers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fieldhub.sandbox.servicemobility.Fields;
import fieldhub.sandbox.servicemobility.Refusal;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import org.junit.jupiter.api.Test;

class SupplierBookTest {

  private final SupplierBook book = new SupplierBook();

  @Test
  void theSameOrderAgainGetsTheSameAnswerAndAnotherOneUnderItsNumberIsRefused() {
    assertThat(book.take("PO-1", order("WO-1"), () -> order("first"))).isEqualTo(order("first"));
    assertThat(book.take("PO-1", order("WO-1"), () -> order("second"))).isEqualTo(order("first"));
    assertThat(book.lookUp("PO-1")).contains(order("first"));
    assertThat(book.lookUp("PO-2")).isEmpty();
    assertThatThrownBy(() -> book.take("PO-1", order("WO-2"), () -> order("third")))
        .isInstanceOfSatisfying(Refusal.class, it -> assertThat(it.status()).isEqualTo(409));
  }

  @Test
  void aFaultHoldsForSoManyPostsAndAllPostsAreCounted() {
    book.turn(SupplierKnobs.read(Fields.parse("{\"fault\":\"garbage\",\"times\":1}")));
    assertThat(book.posted("PO-1")).isEqualTo(Fault.GARBAGE);
    assertThat(book.posted("PO-1")).isEqualTo(Fault.NONE);
    book.turn(SupplierKnobs.read(Fields.parse("{\"fault\":\"garbage\"}")));
    assertThat(book.posted("PO-2")).isEqualTo(Fault.GARBAGE);
    assertThat(book.posted("PO-2")).isEqualTo(Fault.GARBAGE);
    assertThat(book.json().getJsonObject("postsByOrder").getInt("PO-1")).isEqualTo(2);
    assertThat(book.json().getInt("posts")).isEqualTo(4);
  }

  @Test
  void aWrongKnobIsNamed() {
    assertThatThrownBy(() -> SupplierKnobs.read(Fields.parse("{\"fault\":\"explode\"}")))
        .hasMessageContaining("store-then-cut");
    assertThatThrownBy(() -> SupplierKnobs.read(Fields.parse("{\"delayAfter\":999999}")))
        .hasMessageContaining("delayAfter");
  }

  private static JsonObject order(String workOrder) {
    return Json.createObjectBuilder().add("WorkOrder", workOrder).build();
  }
}
