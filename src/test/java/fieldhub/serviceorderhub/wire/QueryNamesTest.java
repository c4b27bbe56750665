package fieldhub.serviceorderhub.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fieldhub.platform.http.InvalidParam;
import fieldhub.platform.http.ProblemException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Contract serviceorderhub 1.2. */
class QueryNamesTest {
  private static final QueryNames NAMES = QueryNames.of("clientPostalCode", "serviceType", "id");

  @ParameterizedTest
  @ValueSource(strings = {"clientPostalCode", "client_postal_code", "client-postal-code"})
  void theThreeNotationsAreEqual(String name) {
    assertThat(NAMES.read(name + "=352+46&id=1"))
        .isEqualTo(Map.of("clientPostalCode", "352 46", "id", "1"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"color", "ClientPostalCode", "client_postalCode", "clientpostalcode"})
  void anyOtherNameIsRefusedInTheVendorsWords(String name) {
    assertThat(refused(name + "=red&serviceType=4"))
        .isEqualTo(InvalidParam.of(name, "\"" + name + "\" is not allowed", name));
  }

  @ParameterizedTest
  @CsvSource({
    "serviceType=1&serviceType=1",
    "serviceType=1&service_type=2",
    "service-type=&serviceType=1",
    "accessToken=a&access_token=a"
  })
  void aParameterIsGivenOnce(String query) {
    assertThat(refused(query).reason()).endsWith("is given more than once");
  }

  @Test
  void anEmptyParameterIsAbsentAndTheTokenIsNotHandedOn() {
    assertThat(NAMES.read("serviceType=&id&accessToken=secret")).isEmpty();
    assertThat(NAMES.read((String) null)).isEmpty();
    assertThat(QueryNames.NONE.read("access-token=secret")).isEmpty();
  }

  @Test
  void aPostTakesNothingButTheToken() {
    assertThat(catchThrowableOfType(ProblemException.class, () -> QueryNames.NONE.read("guid=1")))
        .isNotNull();
  }

  private static InvalidParam refused(String query) {
    ProblemException refusal =
        catchThrowableOfType(ProblemException.class, () -> NAMES.read(query));
    assertThat(refusal.invalidParams()).hasSize(1);
    return refusal.invalidParams().get(0);
  }
}
