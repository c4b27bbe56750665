package fieldhub.sandbox.servicemobility;

import fieldhub.sandbox.servicemobility.Delivery.Fault;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Turns the knobs into the list of calls; the same seed breaks the same messages. */
final class DeliveryPlan {

  /** Never valid in UTF-8. */
  private static final byte BAD_BYTE = (byte) 0xFF;

  private final Knobs knobs;
  private final Random random;

  DeliveryPlan(Knobs knobs) {
    this.knobs = knobs;
    this.random = new Random(knobs.seed());
  }

  List<Delivery> of(MessageSource source) {
    List<Delivery> plan = new ArrayList<>();
    for (int i = 0; i < knobs.count(); i++) {
      add(plan, source);
    }
    if (knobs.reorder()) {
      Collections.shuffle(plan, random);
    }
    return plan;
  }

  private void add(List<Delivery> plan, MessageSource source) {
    Message message = source.next();
    // Asked only if wanted: the same seed goes on breaking the same messages as ever.
    if (knobs.lose() > 0 && random.nextDouble() < knobs.lose()) {
      plan.add(new Delivery(message, Fault.LOST));
      return;
    }
    boolean corrupt = random.nextDouble() < knobs.corrupt();
    Message sent = corrupt ? message.withBody(corrupted(message.body())) : message;
    plan.add(new Delivery(sent, corrupt ? Fault.CORRUPT : Fault.NONE));
    int copies = knobs.copies() + (random.nextDouble() < knobs.duplicateShare() ? 1 : 0);
    for (int copy = 0; copy < copies; copy++) {
      plan.add(new Delivery(sent, corrupt ? Fault.CORRUPT : Fault.DUPLICATE));
    }
    if (random.nextDouble() < knobs.otherBody()) {
      plan.add(new Delivery(source.contradicting(message), Fault.OTHER_BODY));
    }
  }

  /** Cut off, not JSON, or not UTF-8. */
  private byte[] corrupted(byte[] body) {
    return switch (random.nextInt(3)) {
      case 0 -> Arrays.copyOf(body, body.length / 2);
      case 1 -> ("<" + new String(body, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
      default -> {
        byte[] broken = body.clone();
        broken[random.nextInt(broken.length)] = BAD_BYTE;
        yield broken;
      }
    };
  }
}
