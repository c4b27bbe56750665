package fieldhub.servicemobility.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import fieldhub.platform.http.Json;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class CanonicalJsonTest {

  private final Json json = new Json();

  @Test
  void formattingOrderAndSpellingOfNumbersDoNotMatter() {
    assertThat(canonical("{\"b\": 1.0, \"a\": [1e1, -0.0, 12.50], \"c\": {\"y\": 1, \"x\": 2}}"))
        .isEqualTo(canonical("{\"c\":{\"x\":2.00,\"y\":1},\n \"a\":[10,0,12.5],\"b\":1}"));
    assertThat(canonical("{\"a\": \"\\u00e9\\/\"}")).isEqualTo(canonical("{\"a\": \"é/\"}"));
  }

  @Test
  void contentMatters() {
    assertThat(canonical("{\"a\": 1}")).isNotEqualTo(canonical("{\"a\": \"1\"}"));
    assertThat(canonical("{\"a\": null}")).isNotEqualTo(canonical("{\"a\": \"null\"}"));
    assertThat(canonical("[1, 2]")).isNotEqualTo(canonical("[2, 1]"));
    assertThat(canonical("[[1], 2]")).isNotEqualTo(canonical("[1, [2]]"));
    assertThat(canonical("{\"a\": \"b\\\",\\\"c\"}"))
        .isNotEqualTo(canonical("{\"a\": \"b\",\"c\":1}"));
    assertThat(canonical("{}")).isNotEqualTo(canonical("[]"));
  }

  @Test
  void itIsJson() {
    assertThat(canonical("{\"b\": [true, null, \"x\\ny\"], \"a\": {}}"))
        .isEqualTo("{\"a\":{},\"b\":[true,null,\"x\\ny\"]}");
  }

  private String canonical(String text) {
    return CanonicalJson.write(json.tree(text.getBytes(StandardCharsets.UTF_8)));
  }
}
