package fieldhub.servicemobility.history;

import fieldhub.platform.http.InvalidParam;
import fieldhub.platform.http.ProblemException;
import fieldhub.platform.http.ProblemType;
import java.util.ArrayList;
import java.util.List;

/**
 * The part of a history that is asked for.
 *
 * @param start how many visits to skip
 * @param limit how many to give at most
 */
record HistoryPage(int start, int limit) {

  private static final int MOST = 500;
  private static final int USUAL = 50;
  private static final int FURTHEST = 1_000_000;

  /**
   * Reads the parameters of a request; an empty one counts as absent.
   *
   * @throws ProblemException INVALID_REQUEST that names every parameter at fault
   */
  static HistoryPage of(String start, String limit) {
    List<InvalidParam> wrong = new ArrayList<>();
    HistoryPage page =
        new HistoryPage(
            number("start", start, 0, 0, FURTHEST, wrong),
            number("limit", limit, USUAL, 1, MOST, wrong));
    if (!wrong.isEmpty()) {
      throw new ProblemException(
          ProblemType.INVALID_REQUEST,
          wrong.size() == 1 ? "1 parameter is not acceptable" : "2 parameters are not acceptable",
          wrong);
    }
    return page;
  }

  private static int number(
      String name, String text, int usual, int least, int most, List<InvalidParam> wrong) {
    if (text == null || text.isBlank()) {
      return usual;
    }
    try {
      int number = Integer.parseInt(text.strip());
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException notANumber) {
      // refused like a number that is out of range
    }
    wrong.add(
        new InvalidParam(name, "must be a whole number from " + least + " to " + most, name, text));
    return usual;
  }
}
