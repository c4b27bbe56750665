package fieldhub.platform.security;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fieldhub.platform.config.Settings;
import fieldhub.platform.http.ProblemException;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WorkerClaimTest {
  private static final CallerToken SAM =
      CallerToken.of(Map.of("email", "s.marlow@example.com", "level", 5));

  private static WorkerClaim demanding(String claim) {
    return new WorkerClaim(new Settings(name -> Optional.ofNullable(claim)));
  }

  @Test
  void asksNothingUnlessTheOrganisationDoes() {
    assertThatCode(() -> demanding(null).check(SAM, "anybody")).doesNotThrowAnyException();
  }

  @Test
  void acceptsTheWorkerOfTheTokenOnly() {
    WorkerClaim email = demanding("email");
    assertThatCode(() -> email.check(SAM, "s.marlow@example.com")).doesNotThrowAnyException();
    for (String other : new String[] {"tech.marlow", "", null}) {
      assertThatThrownBy(() -> email.check(SAM, other)).isInstanceOf(ProblemException.class);
    }
    assertThatThrownBy(() -> demanding("sub").check(SAM, "")).isInstanceOf(ProblemException.class);
    assertThatThrownBy(() -> demanding("level").check(SAM, "5"))
        .isInstanceOf(ProblemException.class);
    assertThatThrownBy(() -> demanding("email").check(null, "x"))
        .isInstanceOf(ProblemException.class);
  }
}
