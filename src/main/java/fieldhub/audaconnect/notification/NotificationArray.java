package fieldhub.audaconnect.notification;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The elements of AudaConnect's answer to a poll, each as the bytes that came. What stands in one
 * is judged later and for itself: whatever that is, it must not harm its neighbours.
 */
final class NotificationArray {

  private static final JsonFactory JSON = new JsonFactory();

  private NotificationArray() {}

  /**
   * The elements in their order.
   *
   * @throws IOException when the whole is no JSON array
   */
  static List<byte[]> elements(byte[] answer) throws IOException {
    List<byte[]> elements = new ArrayList<>();
    try (JsonParser parser = JSON.createParser(answer)) {
      if (parser.nextToken() != JsonToken.START_ARRAY) {
        throw new IOException("no array");
      }
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        int start = (int) parser.currentTokenLocation().getByteOffset();
        parser.skipChildren();
        parser.finishToken();
        int end = (int) parser.currentLocation().getByteOffset();
        elements.add(Arrays.copyOfRange(answer, start, end));
      }
      if (parser.nextToken() != null) {
        throw new IOException("more than an array");
      }
    }
    return elements;
  }

  /** The elements of an answer that may be broken: none then. */
  static List<byte[]> elementsIfAny(byte[] answer) {
    try {
      return elements(answer);
    } catch (IOException broken) {
      return List.of();
    }
  }
}
