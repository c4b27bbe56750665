package fieldhub.operations.paging;

import fieldhub.platform.http.ProblemException;
import fieldhub.platform.http.ProblemType;

/** Numeric ids out of an address. */
public final class Identifier {

  private Identifier() {}

  /**
   * A positive whole number.
   *
   * @throws ProblemException NOT_FOUND when nothing can have such an id
   */
  public static long of(String text) {
    if (!text.matches("[1-9]\\d{0,17}")) {
      throw new ProblemException(ProblemType.NOT_FOUND, "no such record");
    }
    return Long.parseLong(text);
  }
}
