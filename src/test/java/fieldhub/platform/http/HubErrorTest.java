package fieldhub.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Contract serviceorderhub 1.6, against its own examples. */
class HubErrorTest {
  private final Json json = new Json();

  @ParameterizedTest
  @CsvSource({
    "UNAUTHENTICATED, error-unauthorized",
    "FORBIDDEN, error-no-access",
    "NOT_FOUND, error-not-found",
    "INTERNAL, error-internal"
  })
  void generalFailuresHaveShapeA(ProblemType type, String example) throws IOException {
    assertThat(written(new ProblemException(type, "what only the log may know")))
        .isEqualTo(example(example));
  }

  @Test
  void refusedFieldsHaveShapeB() throws IOException {
    ProblemException refusal =
        new ProblemException(
            ProblemType.INVALID_REQUEST,
            "fields",
            List.of(
                InvalidParam.of("originatorType", "Value is not present in possible options", null),
                InvalidParam.of("serviceType", "Wrong format", "serviceType")));
    assertThat(written(refusal)).isEqualTo(example("error-validation"));
  }

  @Test
  void anythingElseSaysWhatItIs() {
    JsonNode body = written(new ProblemException(ProblemType.TOO_LARGE, (String) null));
    assertThat(body.toString()).isEqualTo("{\"error\":{\"message\":\"Request too large\"}}");
  }

  private JsonNode written(ProblemException problem) {
    return json.tree(json.write(HubError.of(problem)));
  }

  private JsonNode example(String name) throws IOException {
    try (InputStream file =
        getClass().getResourceAsStream("/contract/serviceorderhub/" + name + ".json")) {
      return json.tree(file.readAllBytes());
    }
  }
}
