package fieldhub.serviceorderhub.reference;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fieldhub.cases.party.Provider;
import fieldhub.cases.reference.Kind;
import fieldhub.cases.reference.ReferenceItem;
import fieldhub.platform.http.Json;
import fieldhub.serviceorderhub.wire.Answer;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The demo's common data, answered in Swedish, is that of the contract's examples. */
class DemoReferenceTest {
  private static final Locale SWEDISH = Locale.forLanguageTag("sv-SE");

  private final Json json = new Json();

  @ParameterizedTest
  @EnumSource(Kind.class)
  void itemsAreAnsweredAsTheExamplesShow(Kind kind) throws IOException {
    List<ReferenceEntry> entries =
        items().stream()
            .filter(item -> item.kind() == kind)
            .map(item -> ReferenceEntry.of(item, SWEDISH))
            .toList();
    assertThat(json.tree(json.write(new Answer<>(entries))))
        .isEqualTo(file("/contract/serviceorderhub/" + kind.path() + ".json"));
  }

  @Test
  void anItemIsNamedInTheLanguageAskedForElseInAnother() throws IOException {
    ReferenceItem insurance = item(Kind.SERVICE_TYPE, 2);
    assertThat(insurance.name(Locale.forLanguageTag("fi-FI"))).isEqualTo("Vakuutus");
    assertThat(insurance.name(Locale.forLanguageTag("no-NO"))).isEqualTo("Forsikring");
    assertThat(insurance.name(Locale.FRENCH)).isEqualTo("Insurance");
    assertThat(insurance.requires("requireInsuranceNumber")).isTrue();
    assertThat(item(Kind.MANUFACTURER, 1012).requires("requireSerial")).isFalse();
  }

  @Test
  void providersAreTheFixtures() throws IOException {
    JsonNode fixture = file("/contract/serviceorderhub/proposed-routing-rules.json");
    ObjectMapper mapper = json.mapper();
    JsonNode demo = file("/demo/parties.json").path("providers");
    for (int at = 0; at < demo.size(); at++) {
      Provider provider = mapper.convertValue(demo.get(at), Provider.class);
      assertThat(json.tree(json.write(PartyEntry.of(provider))))
          .isEqualTo(fixture.path("providers").get(at));
    }
  }

  private ReferenceItem item(Kind kind, long id) throws IOException {
    return items().stream()
        .filter(each -> each.kind() == kind && each.id() == id)
        .findFirst()
        .orElseThrow();
  }

  private List<ReferenceItem> items() throws IOException {
    ObjectMapper mapper = json.mapper();
    JsonNode items = file("/demo/parties.json").path("reference");
    return StreamSupport.stream(items.spliterator(), false)
        .map(item -> mapper.convertValue(item, ReferenceItem.class))
        .toList();
  }

  private JsonNode file(String path) throws IOException {
    try (InputStream file = getClass().getResourceAsStream(path)) {
      return json.tree(file.readAllBytes());
    }
  }
}
