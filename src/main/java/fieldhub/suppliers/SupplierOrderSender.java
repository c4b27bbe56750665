package fieldhub.suppliers;

import fieldhub.parts.order.OrderStatus;
import fieldhub.parts.order.PartsOrders;
import fieldhub.parts.order.SupplierAnswer;
import fieldhub.parts.order.SupplierAnswers;
import fieldhub.parts.order.SupplierOrder;
import fieldhub.parts.supplier.SupplierAccess;
import fieldhub.parts.supplier.SupplierDesk;
import fieldhub.parts.supplier.SupplierTerms;
import fieldhub.platform.http.Json;
import fieldhub.platform.outbox.CallTrace;
import fieldhub.platform.outbox.Delivery;
import fieldhub.platform.outbox.OutboxMessage;
import fieldhub.platform.outbox.OutboxSender;
import fieldhub.platform.outbox.Outcome;
import fieldhub.platform.persistence.LockCollisions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;

/**
 * Posts orders to suppliers' systems and brings their answers to the orders. An answer is applied
 * before the outbox row is settled: when that fails in between, the order is looked up and the same
 * answer changes nothing.
 */
@ApplicationScoped
public class SupplierOrderSender implements OutboxSender {

  private static final int OK = 200;
  private static final int TOO_MANY = 429;

  @Inject private SupplierDesk suppliers;
  @Inject private PartsOrders orders;
  @Inject private SupplierAnswers answers;
  @Inject private SupplierAnswerReader reader;
  @Inject private SupplierTargets targets;
  @Inject private SupplierClient client;
  @Inject private SupplierCircuits circuits;
  @Inject private Json json;
  @Inject private Clock clock;

  @Override
  public String kind() {
    return SupplierOrder.KIND;
  }

  @Override
  public boolean looksUp() {
    return true;
  }

  @Override
  public int atOnce(String supplierId) {
    return access(supplierId).map(SupplierAccess::callsAtOnce).orElse(SupplierAccess.USUAL_CALLS);
  }

  @Override
  public Set<String> resting() {
    return circuits.open();
  }

  @Override
  public Delivery send(OutboxMessage message) {
    SupplierOrder order = json.read(message.body(), SupplierOrder.class);
    if (isCancelled(order.partOrderNum())) {
      return new Delivery(Outcome.WITHDRAWN, "the order was cancelled; nothing was sent");
    }
    byte[] body = json.write(SupplierOrderRequest.of(order));
    SupplierTarget target;
    try {
      target = target(message.destination());
    } catch (NotCallableException e) {
      return Delivery.notCalled(Outcome.FAILED, "not called: " + e.getMessage());
    }
    String address = target.endpoint().toString();
    String sent = new String(body, StandardCharsets.UTF_8);
    Delivery delivery;
    try {
      SupplierReply reply =
          reply(message, target, client.place(target, order.partOrderNum(), body));
      delivery =
          (reply.status() == OK ? answered(message, reply) : new ReplyRules(clock).toOrder(reply))
              .with(trace(address, sent, reply));
    } catch (NoReplyException e) {
      return e.failure().with(new CallTrace(address, sent, null));
    }
    if (delivery.outcome() == Outcome.REFUSED) {
      apply(order.partOrderNum(), SupplierAnswer.refused("refused, " + delivery.detail()));
    }
    return delivery;
  }

  /** As long as the supplier cannot be asked, the order's fate stays unknown. */
  @Override
  public Delivery lookUp(OutboxMessage message) {
    SupplierTarget target;
    try {
      target = target(message.destination());
    } catch (NotCallableException e) {
      return Delivery.notCalled(Outcome.UNKNOWN, "not looked up: " + e.getMessage());
    }
    String address = target.endpoint() + "/" + message.key().value();
    try {
      SupplierReply reply = reply(message, target, client.find(target, message.key().value()));
      Delivery delivery =
          reply.status() == OK ? answered(message, reply) : new ReplyRules(clock).toLookUp(reply);
      return delivery.with(trace(address, null, reply));
    } catch (NoReplyException e) {
      return new Delivery(Outcome.UNKNOWN, "not looked up: " + e.getMessage())
          .with(new CallTrace(address, null, null));
    }
  }

  private static CallTrace trace(String address, String request, SupplierReply reply) {
    return new CallTrace(
        address,
        request,
        reply.body() == null ? null : new String(reply.body(), StandardCharsets.UTF_8));
  }

  private SupplierReply reply(
      OutboxMessage message, SupplierTarget target, CompletionStage<SupplierReply> call)
      throws NoReplyException {
    SupplierReply reply;
    try {
      reply = call.toCompletableFuture().get().without(target.secret());
    } catch (ExecutionException e) {
      circuits.failed(message.destination());
      throw new NoReplyException(CallFailure.of(e.getCause()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new NoReplyException(
          new Delivery(Outcome.UNKNOWN, "the node stopped while it was calling"));
    }
    if (reply.status() >= 500 || reply.status() == TOO_MANY) {
      circuits.failed(message.destination());
    } else {
      circuits.answered(message.destination());
    }
    return reply;
  }

  private Delivery answered(OutboxMessage message, SupplierReply reply) {
    Optional<SupplierAnswer> answer = reader.read(reply.body());
    if (answer.isEmpty()) {
      return new Delivery(
          Outcome.UNKNOWN, "HTTP 200 with an answer that is no Parts Ordering Response");
    }
    apply(message.key().value(), answer.get());
    return new Delivery(Outcome.SUCCEEDED, "the supplier answered: " + answer.get().text());
  }

  private void apply(String partOrderNum, SupplierAnswer answer) {
    LockCollisions.outlast(() -> answers.apply(partOrderNum, answer));
  }

  private boolean isCancelled(String partOrderNum) {
    return orders
        .find(partOrderNum)
        .filter(order -> order.status() == OrderStatus.CANCELLED)
        .isPresent();
  }

  private Optional<SupplierAccess> access(String supplierId) {
    return suppliers.find(supplierId).flatMap(SupplierTerms::orderInterface);
  }

  private SupplierTarget target(String supplierId) throws NotCallableException {
    SupplierAccess access =
        access(supplierId)
            .orElseThrow(() -> new NotCallableException("the supplier takes no orders by HTTP"));
    return targets.of(access);
  }
}
