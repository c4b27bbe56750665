package fieldhub.suppliers;

import fieldhub.cases.requestlog.CaseCalls;
import fieldhub.cases.requestlog.OwnCall;
import fieldhub.parts.order.SupplierOrder;
import fieldhub.platform.http.Json;
import fieldhub.platform.journey.JourneyKey;
import fieldhub.platform.journey.JourneyKeys;
import fieldhub.platform.journey.KeyKind;
import fieldhub.platform.outbox.Attempted;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Set;

/**
 * Calls to suppliers' systems belong into the log of the case that the order, or its work order, is
 * linked to (contract serviceorderhub 5.3).
 */
@ApplicationScoped
class SupplierCalls {

  @Inject private CaseCalls calls;
  @Inject private Json json;

  /** In the transaction that writes the attempt. */
  void attempted(@Observes Attempted attempt) {
    if (attempt.message().kind().equals(SupplierOrder.KIND) && attempt.delivery().called()) {
      SupplierOrder order = json.read(attempt.message().body(), SupplierOrder.class);
      Set<JourneyKey> keys =
          new JourneyKeys()
              .add(KeyKind.PARTS_ORDER, order.partOrderNum())
              .add(KeyKind.WORK_ORDER, order.workOrder())
              .found();
      calls.record(OwnCall.of(attempt, OwnCall.SUPPLIER_ORDER, keys));
    }
  }
}
