package fieldhub.parts.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SupersessionTest {

  private final Catalogue catalogue =
      new Catalogue(
          List.of(
              product("NEW", null, false),
              product("OLD", "NEW", false),
              product("OLDER", "OLD", true),
              product("GONE", null, true),
              product("TO-GONE", "GONE", false),
              product("TO-NOWHERE", "MISSING", false),
              product("CIRCLE-1", "CIRCLE-2", false),
              product("CIRCLE-2", "CIRCLE-1", false),
              product("SELF", "SELF", false)));

  @ParameterizedTest(name = "{0} is delivered as {1}")
  @CsvSource({"NEW, NEW", "OLD, NEW", "OLDER, NEW"})
  void theEndOfTheChainIsOrdered(String asked, String delivered) {
    Product product = catalogue.find(asked).orElseThrow();
    assertThat(new Supersession(catalogue).follow(product))
        .isEqualTo(new Supersession.Orderable(catalogue.find(delivered).orElseThrow()));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "GONE | Part GONE is discontinued and has no replacement",
        "TO-GONE | Part TO-GONE was replaced by GONE, which is discontinued and has no replacement",
        "TO-NOWHERE | Part TO-NOWHERE was replaced by MISSING, which is not known",
        "CIRCLE-1 | Part CIRCLE-1 cannot be ordered: its replacements lead in a circle (CIRCLE-1, CIRCLE-2)",
        "SELF | Part SELF cannot be ordered: its replacements lead in a circle (SELF)"
      })
  void whatCannotBeDeliveredSaysWhy(String asked, String reason) {
    Product product = catalogue.find(asked).orElseThrow();
    assertThat(new Supersession(catalogue).follow(product))
        .isEqualTo(new Supersession.NotOrderable(reason));
  }

  private static Product product(String prodNum, String supersededBy, boolean discontinued) {
    return new Product(
        prodNum,
        new ProductTerms(
            "", BigDecimal.ONE, "GBP", "", false, false, true, supersededBy, discontinued, null));
  }
}
