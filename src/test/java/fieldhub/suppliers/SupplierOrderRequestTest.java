package fieldhub.suppliers;

import static org.assertj.core.api.Assertions.assertThat;

import fieldhub.parts.order.SupplierOrder;
import fieldhub.platform.http.Json;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class SupplierOrderRequestTest {

  private final Json json = new Json();

  @Test
  void theOrderKeptInTheOutboxBecomesAPartsOrderingObject() {
    SupplierOrder order =
        new SupplierOrder(
            "PO-1",
            "WO-1",
            "AC-1",
            "tech",
            new SupplierOrder.Place("LOC-1", "WC-1", "SA-1", "GBR", "SK1 3AX", "Stockport"),
            List.of(
                new SupplierOrder.Line("P-1", "Pump", new BigDecimal("10.0000"), "1002", ""),
                new SupplierOrder.Line("P-2", "Hose", new BigDecimal("2.5"), "", "1001")));
    SupplierOrder kept = json.read(json.write(order), SupplierOrder.class);

    String sent = new String(json.write(SupplierOrderRequest.of(kept)), StandardCharsets.UTF_8);

    assertThat(sent)
        .isEqualTo(
            "{\"AccountNum\":\"AC-1\",\"Command\":1002,\"Location\":{\"Address\":{\"City\":"
                + "\"Stockport\",\"Country\":\"GBR\",\"Zip\":\"SK1 3AX\"},\"LocationNum\":\"LOC-1\","
                + "\"ServiceAreaID\":\"SA-1\",\"WorkCenter\":\"WC-1\"},\"Parts\":[{\"ProdNum\":\"P-1\","
                + "\"ProdAttrs\":{\"Desc\":\"Pump\"},\"Qty\":10.0,\"ShipToLocation\":\"1002\","
                + "\"Urgency\":\"\"},{\"ProdNum\":\"P-2\",\"ProdAttrs\":{\"Desc\":\"Hose\"},\"Qty\":2.5,"
                + "\"ShipToLocation\":\"\",\"Urgency\":\"1001\"}],\"UserName\":\"tech\","
                + "\"WorkOrder\":\"WO-1\"}");
  }
}
