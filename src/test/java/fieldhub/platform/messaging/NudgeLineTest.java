package fieldhub.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSRuntimeException;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.DoubleAdder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class NudgeLineTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-03-10T16:45:01Z"), ZoneOffset.UTC);

  private final ExecutorService workers = Executors.newCachedThreadPool();
  private final DoubleAdder lost = new DoubleAdder();
  private final AtomicInteger asked = new AtomicInteger();

  @AfterEach
  void stop() {
    workers.shutdownNow();
  }

  @Test
  @Timeout(10)
  void nobodyWaitsForABrokerThatHangs() {
    CountDownLatch answer = new CountDownLatch(1);
    NudgeLine line = line(broker(answer));

    line.send(List.of(UUID.randomUUID()));
    line.send(List.of(UUID.randomUUID(), UUID.randomUUID()));
    await().until(() -> asked.get() == 1);
    assertThat(lost.sum()).isZero();

    answer.countDown();
    await().until(() -> lost.sum() == 3);
  }

  @Test
  void aBrokerThatIsAwayIsNotAskedForEveryMessage() {
    NudgeLine line = line(broker(new CountDownLatch(0)));

    line.send(List.of(UUID.randomUUID()));
    await().atMost(Duration.ofSeconds(5)).until(() -> lost.sum() == 1);
    line.send(List.of(UUID.randomUUID()));

    assertThat(lost.sum()).isEqualTo(2);
    assertThat(asked).hasValue(1);
  }

  private NudgeLine line(ConnectionFactory broker) {
    return new NudgeLine(broker, "java:app/jms/any", CLOCK, lost::add, workers);
  }

  /** Says no, as soon as it says anything. */
  private ConnectionFactory broker(CountDownLatch answer) {
    return (ConnectionFactory)
        Proxy.newProxyInstance(
            NudgeLineTest.class.getClassLoader(),
            new Class<?>[] {ConnectionFactory.class},
            (proxy, method, arguments) -> {
              asked.incrementAndGet();
              answer.await();
              throw new JMSRuntimeException("away");
            });
  }
}
