package fieldhub.parts.order;

import fieldhub.platform.journey.JourneyKey;
import fieldhub.platform.journey.KeyKind;
import fieldhub.platform.mail.Mail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.stream.Collectors;

/** Tells a supplier with an e-mail address what it is asked for, once the order has committed. */
@ApplicationScoped
class SupplierMail {

  @Inject private Mail mail;

  /** Queues the mail in the caller's transaction; a source without an address gets none. */
  void announce(PartsOrder order, Source source) {
    if (source instanceof Source.FromSupplier supplier && supplier.mailbox().isPresent()) {
      mail.queue(
          new JourneyKey(KeyKind.PARTS_ORDER, order.partOrderNum()),
          supplier.mailbox().get(),
          "Parts order " + order.partOrderNum(),
          text(order));
    }
  }

  private static String text(PartsOrder order) {
    String lines =
        order.lines().stream()
            .map(line -> line.qty().stripTrailingZeros().toPlainString() + " x " + line.prodNum())
            .collect(Collectors.joining("\n"));
    return "Parts order "
        + order.partOrderNum()
        + " for work order "
        + order.workOrder()
        + "\n\n"
        + lines
        + "\n\nPlease confirm the delivery, expected "
        + order.estimatedDelivery()
        + ".\n";
  }
}
