package fieldhub.platform.http;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.util.Locale;
import javax.net.ssl.SSLHandshakeException;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;

/**
 * A call that brought no answer.
 *
 * @param sent false when certainly nothing was sent; otherwise the partner may have acted on it
 * @param text why, for operators
 */
public record NoAnswer(boolean sent, String text) {

  /**
   * What an HTTP client's failure means.
   *
   * @param partner whom it called, as it stands in a sentence: {@code the supplier}
   */
  public static NoAnswer of(Throwable failure, String partner) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof UnknownHostException || cause instanceof UnresolvedAddressException) {
        return new NoAnswer(false, partner + "'s host is unknown");
      }
      if (cause instanceof NoRouteToHostException || isRefused(cause)) {
        return new NoAnswer(false, "no connection to " + partner);
      }
      if (cause instanceof SSLHandshakeException) {
        return new NoAnswer(false, "no secure connection to " + partner);
      }
      if (isConnecting(cause)) {
        return new NoAnswer(false, "no connection to " + partner + " in time");
      }
      if (cause instanceof SocketTimeoutException) {
        return new NoAnswer(true, partner + " did not answer in time");
      }
      if (cause instanceof TimeoutException) {
        return new NoAnswer(true, partner + "'s answer did not come to an end in time");
      }
    }
    return new NoAnswer(true, "the connection to " + partner + " broke");
  }

  /** The JDK's newer client wraps an unknown host into one of these. */
  private static boolean isRefused(Throwable cause) {
    return cause instanceof ConnectException
        && !(cause.getCause() instanceof UnresolvedAddressException)
        && !(cause.getCause() instanceof ConnectException);
  }

  /** One exception for both phases; only the JDK's words tell them apart. */
  private static boolean isConnecting(Throwable cause) {
    return cause instanceof SocketTimeoutException
        && String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT).startsWith("connect");
  }
}
