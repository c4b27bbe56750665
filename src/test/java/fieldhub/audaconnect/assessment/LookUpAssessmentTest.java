package fieldhub.audaconnect.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import fieldhub.platform.http.Json;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LookUpAssessmentTest {

  private static final UUID ID = UUID.fromString("0b7e5a43-d2c9-4a68-8f3d-5c1b9e7a2f60");

  @Test
  void theIdIsABareStringWithOrWithoutQuotes() {
    assertThat(id("\"" + ID + "\"")).contains(ID);
    assertThat(id(ID + "\r\n")).contains(ID);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"1-1-1-1-1\"", "{}", "null", "17", "<html>", "\"\""})
  void anythingElseIsNoId(String body) {
    assertThat(id(body)).isEmpty();
  }

  private static Optional<UUID> id(String body) {
    return LookUpAssessment.id(new Json(), body.getBytes(StandardCharsets.UTF_8));
  }
}
