package fieldhub.servicemobility.partsordering;

import fieldhub.parts.order.AnsweredPart;
import fieldhub.parts.order.PartFacts;
import fieldhub.parts.order.PartsRequestOutcome;
import fieldhub.parts.order.PartsRequestOutcome.SourcedParts;
import fieldhub.platform.http.WireDecimal;
import fieldhub.platform.http.WireTime;
import fieldhub.servicemobility.partsordering.PartsOrderingResponse.Order;
import fieldhub.servicemobility.partsordering.PartsOrderingResponse.Part;
import fieldhub.servicemobility.partsordering.PartsOrderingResponse.ProdAttrs;
import fieldhub.servicemobility.partsordering.PartsOrderingResponse.SupersededPart;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Puts outcomes into the vendor's words and shape (contract servicemobility 2.3 and 2.5). */
@ApplicationScoped
class PartsOrderingAnswers {

  @Inject private PartsOrderingInterfaceSettings settings;

  PartsOrderingResponse placed(PartsRequestOutcome outcome) {
    return answer(outcome, new StatusMessage(outcome.refused()).placed(outcome.orders().size()));
  }

  PartsOrderingResponse available(PartsRequestOutcome outcome) {
    int parts = outcome.orders().stream().mapToInt(source -> source.parts().size()).sum();
    return answer(outcome, new StatusMessage(outcome.refused()).available(parts));
  }

  PartsOrderingResponse refusedCommand(BigDecimal command) {
    return new PartsOrderingResponse(
        List.of(),
        settings.rejected(),
        "Command " + command + " is not supported; nothing was ordered.");
  }

  private PartsOrderingResponse answer(PartsRequestOutcome outcome, String message) {
    if (outcome.orders().isEmpty()) {
      return new PartsOrderingResponse(List.of(), settings.rejected(), message);
    }
    List<Order> orders = new ArrayList<>();
    outcome.orders().forEach(source -> orders.add(order(source)));
    if (!outcome.refused().isEmpty()) {
      orders.add(new Order("", "", parts(outcome.refused()), ""));
    }
    return new PartsOrderingResponse(orders, settings.processed(), message);
  }

  private static Order order(SourcedParts source) {
    return new Order(
        WireTime.write(source.estimatedDelivery()),
        source.partOrderNum(),
        parts(source.parts()),
        "");
  }

  private static List<Part> parts(List<AnsweredPart> parts) {
    return parts.stream().map(PartsOrderingAnswers::part).toList();
  }

  private static Part part(AnsweredPart part) {
    return new Part(
        part.part().prodNum(),
        part.status(),
        attributes(part.part()),
        WireDecimal.of(part.qty()),
        part.shipToLocation(),
        Stream.ofNullable(part.replacement())
            .map(
                replacement ->
                    new SupersededPart(
                        replacement.part().prodNum(),
                        replacement.status(),
                        attributes(replacement.part()),
                        WireDecimal.of(part.qty())))
            .toList(),
        part.urgency());
  }

  private static ProdAttrs attributes(PartFacts facts) {
    return new ProdAttrs(
        facts.description(),
        facts.batchControlled(),
        facts.inventoryControlled(),
        facts.serialised(),
        WireDecimal.of(facts.price()),
        facts.prodType());
  }
}
