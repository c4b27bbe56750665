package fieldhub.serviceorderhub.reference;

import fieldhub.platform.http.InvalidParam;
import fieldhub.platform.http.ProblemException;
import fieldhub.platform.http.ProblemType;
import fieldhub.serviceorderhub.wire.FieldMessage;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads the ids that a call asks for. */
final class PartyIds {
  private static final int MOST = 100;

  private PartyIds() {}

  /**
   * The one id of the parameter {@code id}.
   *
   * @throws ProblemException INVALID_REQUEST if it is missing or no positive whole number
   */
  static long one(Map<String, String> query) {
    return id("id", required(query, "id"));
  }

  /**
   * The ids of the comma list {@code ids}, each once.
   *
   * @throws ProblemException INVALID_REQUEST if it is missing, too long or holds anything else
   */
  static List<Long> several(Map<String, String> query) {
    String[] texts = required(query, "ids").split(",", -1);
    if (texts.length > MOST) {
      throw refused("ids", FieldMessage.WRONG_FORMAT);
    }
    return Stream.of(texts).map(text -> id("ids", text.strip())).distinct().toList();
  }

  private static String required(Map<String, String> query, String name) {
    if (!query.containsKey(name)) {
      throw refused(name, FieldMessage.REQUIRED);
    }
    return query.get(name);
  }

  private static long id(String name, String text) {
    if (!text.matches("[1-9]\\d{0,17}")) {
      throw refused(name, FieldMessage.WRONG_FORMAT);
    }
    return Long.parseLong(text);
  }

  private static ProblemException refused(String name, String message) {
    return new ProblemException(
        ProblemType.INVALID_REQUEST,
        "a parameter is not acceptable",
        List.of(InvalidParam.of(name, message, name)));
  }
}
