package fieldhub.suppliers;

import static org.assertj.core.api.Assertions.assertThat;

import fieldhub.platform.outbox.Outcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CallFailureTest {

  static Stream<Arguments> failures() {
    return Stream.of(
        Arguments.of(new ConnectException("Connection refused"), Outcome.FAILED),
        Arguments.of(new UnknownHostException("nowhere.example"), Outcome.FAILED),
        Arguments.of(new NoRouteToHostException("No route to host"), Outcome.FAILED),
        Arguments.of(new SSLHandshakeException("certificate"), Outcome.FAILED),
        Arguments.of(new SocketTimeoutException("Connect timed out"), Outcome.FAILED),
        Arguments.of(new SocketTimeoutException("Read timed out"), Outcome.UNKNOWN),
        Arguments.of(new SocketTimeoutException(), Outcome.UNKNOWN),
        Arguments.of(new SocketException("Connection reset"), Outcome.UNKNOWN),
        Arguments.of(new SocketException("Unexpected end of file from server"), Outcome.UNKNOWN),
        Arguments.of(new UncheckedIOException(new IOException("Premature EOF")), Outcome.UNKNOWN),
        Arguments.of(new TimeoutException("deadline"), Outcome.UNKNOWN),
        Arguments.of(new IllegalStateException(), Outcome.UNKNOWN));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void onlyWithoutAConnectionNothingWasSent(Exception cause, Outcome outcome) {
    Exception wrapped = new RuntimeException("as the client wraps it", cause);

    assertThat(CallFailure.of(wrapped).outcome()).isEqualTo(outcome);
  }
}
