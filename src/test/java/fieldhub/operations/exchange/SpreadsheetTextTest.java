package fieldhub.operations.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetTextTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "'", "plain", "'quoted", "''twice", "'=x", "''=x", "=1+1", "+44 161", "-x", "@cmd",
        "\tx", "\rx", "-3.5", "-5", "'-5", "'+", "-"
      })
  void everyTextComesBackAsItWas(String text) {
    assertThat(SpreadsheetText.fromCell(SpreadsheetText.toCell(text))).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+44 161", "-x", "@cmd", "\tx", "\rx", "=cmd|' /C calc'!A0"})
  void aFormulaIsStoppedByAnApostrophe(String text) {
    assertThat(SpreadsheetText.toCell(text)).isEqualTo("'" + text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-3.5", "-5", "12", "0.0001"})
  void aPlainNumberStaysANumber(String text) {
    assertThat(SpreadsheetText.toCell(text)).isEqualTo(text);
  }
}
