package fieldhub.sandbox.servicemobility;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Ids that never repeat and row versions that only grow, also over a restart of the sandbox. */
@ApplicationScoped
public class MessageNumbers {

  private AtomicLong rowver;

  /** For the container's proxy. */
  protected MessageNumbers() {}

  @Inject
  public MessageNumbers(Clock clock) {
    rowver = new AtomicLong(clock.millis() * 1000);
  }

  String nextRowver() {
    return Long.toString(rowver.incrementAndGet());
  }

  String nextId() {
    return UUID.randomUUID().toString();
  }
}
