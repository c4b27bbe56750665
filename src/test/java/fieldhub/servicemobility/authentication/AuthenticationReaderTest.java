package fieldhub.servicemobility.authentication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fieldhub.platform.http.InvalidParam;
import fieldhub.platform.http.Json;
import fieldhub.platform.http.ProblemException;
import fieldhub.platform.http.ProblemType;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuthenticationReaderTest {
  private final Json json = new Json();

  private AuthenticationRequest read(String body) {
    return AuthenticationReader.read(json.tree(body.getBytes(StandardCharsets.UTF_8)));
  }

  private ProblemException refused(String body) {
    return catchThrowableOfType(ProblemException.class, () -> read(body));
  }

  @Test
  void readsTheContractsRequestAndIgnoresWhatItDoesNotKnow() {
    AuthenticationRequest request =
        read("{\"username\":\"tech.marlow\",\"password\":\"not-a-real-password\",\"new\":[1]}");
    assertThat(request.username()).isEqualTo("tech.marlow");
    assertThat(request.password()).isEqualTo("not-a-real-password");
    assertThat(request.toString()).doesNotContain("not-a-real-password");
  }

  @Test
  void namesEveryFieldAtFault() {
    assertThat(refused("{}").invalidParams())
        .extracting(InvalidParam::path)
        .containsExactly("$.username", "$.password");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "17",
        "{\"username\":\"u\"}",
        "{\"username\":\"u\",\"password\":\"\"}",
        "{\"username\":\"u\",\"password\":null}",
        "{\"username\":\"u\",\"password\":123456789012}",
        "{\"username\":\"u\",\"password\":[\"secret-secret\"]}",
        "{\"username\":{\"x\":\"secret-secret\"},\"password\":\"secret-secret\"}",
        "{\"username\":\"u\\u0000\",\"password\":\"secret-secret\"}",
        "{\"username\":\"u\",\"password\":\"secret-secret\\u0000\"}"
      })
  void refusesOtherShapesAndRepeatsNothing(String body) {
    ProblemException problem = refused(body);
    assertThat(problem.type()).isEqualTo(ProblemType.INVALID_REQUEST);
    assertThat(problem.invalidParams()).allSatisfy(param -> assertThat(param.value()).isNull());
  }

  @Test
  void refusesWhatIsTooLong() {
    assertThat(refused("{\"username\":\"" + "u".repeat(129) + "\",\"password\":\"p\"}"))
        .isNotNull();
    assertThat(refused("{\"username\":\"u\",\"password\":\"" + "p".repeat(201) + "\"}"))
        .isNotNull();
  }
}
