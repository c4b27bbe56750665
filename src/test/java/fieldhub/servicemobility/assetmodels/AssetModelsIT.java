package fieldhub.servicemobility.assetmodels;

import static org.assertj.core.api.Assertions.assertThat;

import fieldhub.support.Hub;
import fieldhub.support.HubTest;
import fieldhub.support.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Model numbers are verified against the catalogue (contract servicemobility 9). */
@HubTest
class AssetModelsIT {
  @ArquillianResource Hub hub;

  private static String family() {
    return "M" + UUID.randomUUID().toString().replace("-", "").substring(0, 12).toUpperCase();
  }

  private void products(List<String> numbers) {
    Reply reply =
        hub.administrator()
            .post(
                "/operations/products/import",
                numbers.stream()
                    .map(
                        number ->
                            Map.of(
                                "prodNum", number,
                                "description", "Drain pump",
                                "price", 1,
                                "currency", "GBP",
                                "prodType", "1001"))
                    .toList());
    assertThat(reply.status()).as(reply::toString).isEqualTo(200);
  }

  private Reply verify(Map<String, Object> asset) {
    return hub.technician("tech.marlow").post("/servicemobility/assets/models", asset);
  }

  @Test
  void aNumberInTheCatalogueIsVerifiedByModelOrProductNumber() {
    String number = family();
    products(List.of(number));

    Reply byModel = verify(Map.of("Model", number, "SerialNum", "C41200871"));
    Reply byProduct = verify(Map.of("Model", "unheard of", "ProdNum", number, "Mfg", "Any"));

    assertThat(byModel.status()).as(byModel::toString).isEqualTo(200);
    assertThat(byModel.json().path("status").asInt()).isEqualTo(200);
    assertThat(byProduct.status()).isEqualTo(200);
  }

  @Test
  void anotherSpellingIsNotVerifiedAndSuggestedFirst() {
    String family = family();
    List<String> numbers = new ArrayList<>(List.of(family, family + "-A"));
    for (int i = 0; i < 12; i++) {
      numbers.add(family.substring(0, 9) + "-X" + i);
    }
    products(numbers);
    String spelt = (family.substring(0, 4) + "-" + family.substring(4)).toLowerCase();

    Reply reply = verify(Map.of("Model", spelt));

    assertThat(reply.status()).as(reply::toString).isEqualTo(400);
    assertThat(reply.json().path("status").asInt()).isEqualTo(400);
    assertThat(reply.json().path("title").asText()).isNotEmpty();
    assertThat(reply.header("Content-Type").orElse("")).startsWith("application/json");
    List<String> suggested = new ArrayList<>();
    reply.json().path("data").forEach(each -> suggested.add(each.path("Model").asText()));
    assertThat(suggested).hasSize(10).startsWith(family, family + "-A").doesNotHaveDuplicates();
    assertThat(reply.json().path("data").get(0).path("ProdNum").asText()).isEqualTo(family);
    assertThat(reply.json().path("data").get(0).path("Desc").asText()).isEqualTo("Drain pump");
  }

  @Test
  void whatResemblesNothingGetsNoSuggestion() {
    Reply reply = verify(Map.of("Model", "%_%_%_%_" + "\u00e9".repeat(20)));
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.json().path("data")).isEmpty();
    assertThat(reply.json().path("data").isArray()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{}",
        "{\"Model\":7}",
        "{\"Model\":\" \",\"ProdNum\":null}",
        "{\"Model\""
      })
  void otherShapesAreAFailure(String body) {
    Reply reply = hub.technician("tech.marlow").post("/servicemobility/assets/models", body);
    assertThat(reply.status()).as(reply::toString).isEqualTo(500);
    assertThat(reply.json().has("data")).isFalse();
  }
}
