package fieldhub.servicemobility.partsordering;

import static org.assertj.core.api.Assertions.assertThat;

import fieldhub.support.Hub;
import fieldhub.support.HubTest;
import fieldhub.support.Parallel;
import fieldhub.support.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@HubTest
class PartsOrderingParallelIT {

  private static final int CALLERS = 50;

  @ArquillianResource Hub hub;

  private PartsWorld world;

  @BeforeEach
  void stock() {
    world =
        new PartsWorld(hub.database())
            .supplier("SUP")
            .depot("DC-A", "WC")
            .depot("DC-B", "")
            .product("PUMP", "Pump", "9.5", "SUP")
            .product("SEAL", "Seal", "1.5", "SUP")
            .stock("PUMP", "DC-A", 10);
  }

  @Test
  void copiesOfOneOrderAreOneOrder() throws Exception {
    List<Reply> replies = inParallel(i -> order("WO", "PUMP", "SEAL"));

    assertThat(replies).extracting(Reply::status).containsOnly(200);
    assertThat(replies).extracting(Reply::text).containsOnly(replies.get(0).text());
    assertThat(replies.get(0).json().path("Orders")).hasSize(2);
    assertThat(world.reserved("PUMP")).isEqualTo(1);
    assertThat(world.orders("RESERVED", "PUMP")).isEqualTo(1);
    assertThat(world.orders("REQUESTED", "SEAL")).isEqualTo(1);
  }

  @Test
  void copiesOfAnOrderThatCannotBeMadeAreAllRefused() throws Exception {
    List<Reply> replies = inParallel(i -> order("WO", "UNKNOWN"));

    assertThat(replies).extracting(Reply::status).containsOnly(200);
    assertThat(replies)
        .extracting(reply -> reply.json().path("Status").asText())
        .containsOnly("2001");
  }

  @Test
  void noMoreIsReservedThanIsThereAndTheRestComesFromTheSupplier() throws Exception {
    List<Reply> replies = inParallel(i -> order("WO-" + i, "PUMP"));

    assertThat(replies).extracting(Reply::status).containsOnly(200);
    assertThat(world.reserved("PUMP")).isEqualTo(10);
    assertThat(world.orders("RESERVED", "PUMP")).isEqualTo(10);
    assertThat(world.orders("REQUESTED", "PUMP")).isEqualTo(40);
    assertThat(
            hub.database()
                .number(
                    "SELECT sum(on_hand - reserved) FROM stock_level WHERE prod_num = ?",
                    world.own("PUMP")))
        .isZero();
  }

  @Test
  void ordersThatNameTheSamePartsInOppositeOrderDoNotHinderEachOther() throws Exception {
    world.stock("PUMP", "DC-B", 1000).stock("SEAL", "DC-A", 1000).stock("SEAL", "DC-B", 1000);

    List<Reply> replies =
        inParallel(
            i -> i % 2 == 0 ? order("WO-" + i, "PUMP", "SEAL") : order("WO-" + i, "SEAL", "PUMP"));

    assertThat(replies).extracting(Reply::status).containsOnly(200);
    assertThat(world.reserved("PUMP")).isEqualTo(CALLERS);
    assertThat(world.reserved("SEAL")).isEqualTo(CALLERS);
    assertThat(world.orders("REQUESTED", "PUMP")).isZero();
  }

  private String order(String workOrder, String... products) {
    List<String> parts = new ArrayList<>();
    for (String product : products) {
      parts.add("{\"ProdNum\": \"" + world.own(product) + "\", \"Qty\": 1}");
    }
    return "{\"Command\": 1002, \"WorkOrder\": \""
        + world.own(workOrder)
        + "\", \"Location\": {\"WorkCenter\": \"WC\"}, \"Parts\": ["
        + String.join(",", parts)
        + "]}";
  }

  private List<Reply> inParallel(IntFunction<String> body) throws Exception {
    return Parallel.calls(
        CALLERS, i -> hub.technician("tech").post("/servicemobility/parts-orders", body.apply(i)));
  }
}
