package fieldhub.serviceorderhub.completedemail;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import fieldhub.cases.casefile.CaseFile;
import fieldhub.cases.casefile.Cases;
import fieldhub.cases.completedemail.EmailResult;
import fieldhub.cases.requestlog.CaseCalls;
import fieldhub.cases.requestlog.OwnCall;
import fieldhub.platform.security.ApiCaller;
import fieldhub.platform.security.Side;
import fieldhub.serviceorderhub.upstream.CompletedEmailAnswer;
import fieldhub.serviceorderhub.upstream.InfoCare;
import fieldhub.serviceorderhub.upstream.InfoCareFailedException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class UpstreamEmailTest {

  private static final UUID GUID = UUID.randomUUID();
  private static final ApiCaller CALLER = new ApiCaller("desk", Side.PARTNER, 41, Locale.ENGLISH);

  private final List<OwnCall> logged = new ArrayList<>();
  private boolean logFails;

  @Test
  void whatInfoCareSaysIsTheAnswerAndIsLogged() {
    assertThat(send(new CompletedEmailAnswer.Sent())).isEqualTo(new EmailResult.Sent());
    assertThat(send(new CompletedEmailAnswer.NotSent("switched off")))
        .isEqualTo(new EmailResult.NotSent("switched off"));

    assertThat(logged).extracting(OwnCall::type).containsOnly("completedEmail");
    assertThat(logged).extracting(OwnCall::succeeded).containsExactly(true, false);
  }

  @Test
  void aLogThatFailsDoesNotHaveTheCallerAskForASecondEmail() {
    logFails = true;

    assertThat(send(new CompletedEmailAnswer.Sent())).isEqualTo(new EmailResult.Sent());
  }

  @ParameterizedTest
  @EnumSource(InfoCareFailedException.Problem.class)
  void whatWentWrongIsSaidWithoutInfoCaresOwnWords(InfoCareFailedException.Problem problem) {
    EmailResult result =
        sender(
                new InfoCare() {
                  @Override
                  public CompletedEmailAnswer sendCompletedEmail(UUID guid, Optional<String> email)
                      throws InfoCareFailedException {
                    throw new InfoCareFailedException(problem, "inner words", Duration.ZERO);
                  }
                })
            .send(CALLER, GUID, Optional.empty());

    assertThat(((EmailResult.NotSent) result).reason()).isNotBlank().doesNotContain("inner words");
    assertThat(logged).hasSize(1);
    assertThat(logged.get(0).message()).contains(problem + ": inner words");
  }

  private EmailResult send(CompletedEmailAnswer answer) {
    return sender(
            new InfoCare() {
              @Override
              public CompletedEmailAnswer sendCompletedEmail(UUID guid, Optional<String> email) {
                return answer;
              }
            })
        .send(CALLER, GUID, Optional.empty());
  }

  private UpstreamEmail sender(InfoCare infoCare) {
    Cases cases =
        new Cases(null, null, null) {
          @Override
          public CaseFile ofCaller(ApiCaller caller, UUID guid) {
            return aCase();
          }
        };
    CaseCalls calls =
        new CaseCalls() {
          @Override
          public boolean record(OwnCall call) {
            if (logFails) {
              throw new IllegalStateException("no database");
            }
            return logged.add(call);
          }
        };
    return new UpstreamEmail(cases, infoCare, calls, Clock.systemUTC());
  }

  private static CaseFile aCase() {
    JsonNodeFactory json = JsonNodeFactory.instance;
    Instant now = Instant.EPOCH;
    return new CaseFile(
        1,
        GUID,
        41,
        7,
        "SE",
        null,
        "final",
        "final",
        null,
        json.objectNode(),
        json.objectNode(),
        List.of(),
        now,
        now);
  }
}
