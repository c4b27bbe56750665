package fieldhub.platform.http;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Checks on the bytes of a document that a JSON parser does not make. */
final class JsonText {
  private static final int CHUNK = 8192;

  private JsonText() {}

  /**
   * Refuses flawed UTF-8 and escaped NUL characters, which PostgreSQL cannot store in a text.
   *
   * @return where the document starts: behind a byte order mark, if there is one
   */
  static int check(byte[] document) {
    boolean ascii = true;
    boolean nulEscape = false;
    for (int at = 0; at < document.length; at++) {
      byte each = document[at];
      ascii &= each >= 0;
      if (each == '\\') {
        nulEscape |= isNulEscape(document, at);
        at++; // whatever is escaped, a second backslash too
        ascii &= at >= document.length || document[at] >= 0;
      }
    }
    if (nulEscape) {
      throw new ProblemException(
          ProblemType.INVALID_REQUEST, "the request body contains a NUL character");
    }
    if (!ascii && !isUtf8(document)) {
      throw new ProblemException(
          ProblemType.INVALID_REQUEST, "the request body is not valid UTF-8");
    }
    return hasByteOrderMark(document) ? 3 : 0;
  }

  private static boolean isNulEscape(byte[] document, int at) {
    return at + 5 < document.length
        && document[at + 1] == 'u'
        && document[at + 2] == '0'
        && document[at + 3] == '0'
        && document[at + 4] == '0'
        && document[at + 5] == '0';
  }

  private static boolean isUtf8(byte[] document) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(document);
    CharBuffer out = CharBuffer.allocate(Math.min(CHUNK, document.length));
    while (true) {
      CoderResult result = decoder.decode(in, out, true);
      if (result.isError()) {
        return false;
      }
      if (result.isUnderflow()) {
        return true;
      }
      out.clear();
    }
  }

  private static boolean hasByteOrderMark(byte[] document) {
    return document.length >= 3
        && document[0] == (byte) 0xEF
        && document[1] == (byte) 0xBB
        && document[2] == (byte) 0xBF;
  }
}
