package fieldhub.operations.exchange;

import java.util.regex.Pattern;

/**
 * Text as a cell of a CSV file that people open in a spreadsheet program. Such programs run a cell
 * that starts with {@code =}, {@code +}, {@code -}, {@code @}, tab or carriage return as a formula;
 * an apostrophe in front stops them. The way back takes off exactly what was put on, so that an
 * exported file imports unchanged. Plain numbers stay as they are, negative ones too.
 */
final class SpreadsheetText {
  private static final String FORMULA = "=+-@\t\r";
  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

  private SpreadsheetText() {}

  static String toCell(String text) {
    if (NUMBER.matcher(text).matches()) {
      return text;
    }
    return startsFormula(text, 0) || isQuoted(text) ? "'" + text : text;
  }

  static String fromCell(String cell) {
    return isQuoted(cell) ? cell.substring(1) : cell;
  }

  /**
   * An apostrophe before a formula sign or before another apostrophe: ours, or text that looks like
   * ours.
   */
  private static boolean isQuoted(String text) {
    return text.startsWith("'") && (startsFormula(text, 1) || text.startsWith("'", 1));
  }

  private static boolean startsFormula(String text, int at) {
    return text.length() > at && FORMULA.indexOf(text.charAt(at)) >= 0;
  }
}
