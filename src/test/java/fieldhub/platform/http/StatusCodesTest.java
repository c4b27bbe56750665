package fieldhub.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import fieldhub.platform.config.Settings;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class StatusCodesTest {
  private static StatusCodes mode(String mode) {
    return new StatusCodes(new Settings(name -> Optional.of(mode)));
  }

  @ParameterizedTest
  @CsvSource({
    "INVALID_REQUEST,500", "UNAUTHENTICATED,401", "FORBIDDEN,401", "NOT_FOUND,500",
    "METHOD_NOT_ALLOWED,500", "CONFLICT,500", "TOO_LARGE,500", "UNSUPPORTED_MEDIA_TYPE,500",
    "UNAVAILABLE,500", "INTERNAL,500"
  })
  void showsServiceMobilityTheDocumentedCodesOnly(ProblemType type, int status) {
    assertThat(mode("documented").status(type, HubInterface.SERVICE_MOBILITY)).isEqualTo(status);
  }

  @ParameterizedTest
  @EnumSource
  void showsEveryoneElseAndTheHttpModeTheRealOnes(ProblemType type) {
    assertThat(mode("documented").status(type, HubInterface.OPERATIONS)).isEqualTo(type.status());
    assertThat(mode("documented").status(type, null)).isEqualTo(type.status());
    assertThat(mode("http").status(type, HubInterface.SERVICE_MOBILITY)).isEqualTo(type.status());
  }
}
