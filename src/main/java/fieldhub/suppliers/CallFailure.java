package fieldhub.suppliers;

import fieldhub.platform.outbox.Delivery;
import fieldhub.platform.outbox.Outcome;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Locale;
import javax.net.ssl.SSLHandshakeException;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;

/** What it means when a call brings no answer: was anything sent? */
final class CallFailure {

  private CallFailure() {}

  /** {@link Outcome#FAILED} when certainly nothing was sent, else {@link Outcome#UNKNOWN}. */
  static Delivery of(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof UnknownHostException) {
        return new Delivery(Outcome.FAILED, "the supplier's host is unknown");
      }
      if (cause instanceof ConnectException || cause instanceof NoRouteToHostException) {
        return new Delivery(Outcome.FAILED, "no connection to the supplier");
      }
      if (cause instanceof SSLHandshakeException) {
        return new Delivery(Outcome.FAILED, "no secure connection to the supplier");
      }
      if (cause instanceof SocketTimeoutException silence) {
        return isConnecting(silence)
            ? new Delivery(Outcome.FAILED, "no connection to the supplier in time")
            : new Delivery(Outcome.UNKNOWN, "the supplier did not answer in time");
      }
      if (cause instanceof TimeoutException) {
        return new Delivery(
            Outcome.UNKNOWN, "the supplier's answer did not come to an end in time");
      }
    }
    return new Delivery(Outcome.UNKNOWN, "the connection to the supplier broke");
  }

  /** One exception for both phases; only the JDK's words tell them apart. */
  private static boolean isConnecting(SocketTimeoutException silence) {
    return String.valueOf(silence.getMessage()).toLowerCase(Locale.ROOT).startsWith("connect");
  }
}
