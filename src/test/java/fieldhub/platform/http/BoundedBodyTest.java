package fieldhub.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InterruptedIOException;
import java.io.SequenceInputStream;
import org.junit.jupiter.api.Test;

class BoundedBodyTest {

  @Test
  void whatFitsIsReadWhole() throws Exception {
    assertThat(BoundedBody.read(new ByteArrayInputStream(new byte[10]), 10)).hasSize(10);
    assertThat(BoundedBody.read(new ByteArrayInputStream(new byte[0]), 10)).isEmpty();
  }

  @Test
  void ofWhatDoesNotFitOneByteTells() throws Exception {
    ByteArrayInputStream more = new ByteArrayInputStream(new byte[100_000]);
    SequenceInputStream body =
        new SequenceInputStream(new ByteArrayInputStream(new byte[11]), more);

    assertThat(BoundedBody.read(body, 10)).hasSize(11);
    assertThat(more.available()).isPositive();
  }

  @Test
  void whoseAnswerNobodyWaitsForIsReadNoFurther() {
    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> BoundedBody.read(new ByteArrayInputStream(new byte[10]), 10))
        .isInstanceOf(InterruptedIOException.class);

    assertThat(Thread.interrupted()).isTrue();
  }
}
