package fieldhub.sandbox.servicemobility;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Carries out a plan with a number of senders beside each other, within a bounded time. */
@ApplicationScoped
public class Sender {

  @Inject HubClient hub;
  @Inject TokenIssuer tokens;
  @Inject SentMessages sent;
  @Inject ExportLog exported;
  @Inject Clock clock;

  /**
   * Sends until the plan is done or its time is over.
   *
   * @throws Refusal when no token can be issued
   */
  Report send(MessageSource source, Knobs knobs) {
    Optional<String> token = tokens.issue(TokenRequest.of(knobs.token()));
    List<Delivery> plan = new DeliveryPlan(knobs).of(source);
    plan.stream().filter(Delivery::isExported).map(Delivery::message).forEach(exported::add);
    List<Delivery> sendable =
        plan.stream().filter(each -> each.fault() != Delivery.Fault.LOST).toList();
    Report report = new Report(knobs, plan.size(), plan.size() - sendable.size(), clock.instant());
    Queue<Delivery> waiting = new ConcurrentLinkedQueue<>(sendable);
    CountDownLatch lanes = new CountDownLatch(knobs.parallel());
    ExecutorService pool = Executors.newFixedThreadPool(knobs.parallel());
    Instant end = clock.instant().plus(knobs.longest());
    for (int i = 0; i < knobs.parallel(); i++) {
      pool.execute(
          () -> {
            try {
              lane(waiting, knobs, token, end, report);
            } finally {
              lanes.countDown();
            }
          });
    }
    waitFor(lanes, pool, end);
    return report.ended(clock.instant());
  }

  private void lane(
      Queue<Delivery> waiting, Knobs knobs, Optional<String> token, Instant end, Report report) {
    try {
      for (Delivery next = waiting.poll();
          next != null && clock.instant().isBefore(end);
          next = waiting.poll()) {
        TimeUnit.NANOSECONDS.sleep(knobs.delay().toNanos());
        Answer answer = hub.post(next.message(), token);
        report.add(next, answer);
        sent.add(next.message(), answer);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // the time is over during a pause: nothing was sent
    }
  }

  private void waitFor(CountDownLatch lanes, ExecutorService pool, Instant end) {
    try {
      long left = clock.instant().until(end, ChronoUnit.MILLIS);
      if (!lanes.await(Math.max(0, left), TimeUnit.MILLISECONDS)) {
        pool.shutdownNow();
        lanes.await();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      pool.shutdownNow();
    }
  }
}
