package fieldhub.platform.inbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;

/** Counts and times of the inbox, looked up once per channel and type and not per message. */
@ApplicationScoped
class InboxMeters {

  @Inject private MeterRegistry registry;

  private final Map<Key, Counters> counters = new ConcurrentHashMap<>();
  private Timer accept;
  private Timer apply;

  @PostConstruct
  void register() {
    accept = timer("fieldhub.inbox.accept", "From the call of the inbox to the commit");
    apply = timer("fieldhub.inbox.apply", "Applying the messages of a nudge, one transaction");
  }

  <T> void queue(T queue, ToDoubleFunction<T> bytes) {
    Gauge.builder("fieldhub.inbox.queue.bytes", queue, bytes)
        .description("Messages received and not yet committed")
        .register(registry);
  }

  void accepted(Incoming message, Accepted as, long nanos) {
    accept.record(nanos, TimeUnit.NANOSECONDS);
    Counters of = of(message.source(), message.type());
    switch (as) {
      case NEW -> of.accepted().increment();
      case DUPLICATE -> of.duplicates().increment();
      case CONFLICT -> of.conflicts().increment();
    }
  }

  void applied(long nanos) {
    apply.record(nanos, TimeUnit.NANOSECONDS);
  }

  void failed(String source, String type) {
    of(source, type).failed().increment();
  }

  private Counters of(String source, String type) {
    return counters.computeIfAbsent(new Key(Channel.of(source), type), this::register);
  }

  private Counters register(Key key) {
    return new Counters(
        counter("fieldhub.inbox.accepted", "Messages stored for the first time", key),
        counter("fieldhub.inbox.duplicates", "Messages that were stored before", key),
        counter("fieldhub.inbox.conflicts", "Known ids that came with another body", key),
        counter("fieldhub.inbox.failed", "Failed attempts to apply a message", key));
  }

  private Counter counter(String name, String what, Key key) {
    return Counter.builder(name)
        .description(what)
        .tag("source", key.channel())
        .tag("type", key.type())
        .register(registry);
  }

  private Timer timer(String name, String what) {
    return Timer.builder(name).description(what).publishPercentileHistogram().register(registry);
  }

  private record Key(String channel, String type) {}

  private record Counters(
      Counter accepted, Counter duplicates, Counter conflicts, Counter failed) {}
}
