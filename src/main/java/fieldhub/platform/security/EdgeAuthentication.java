package fieldhub.platform.security;

import fieldhub.platform.config.Readiness;
import fieldhub.platform.http.Correlation;
import fieldhub.platform.http.HubInterface;
import fieldhub.platform.http.ProblemAnswers;
import fieldhub.platform.http.ProblemException;
import fieldhub.platform.http.ProblemType;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Set;

/**
 * The door of the machine interfaces: who cannot say who he is gets no further than here, and his
 * body is not read. The path decides how a caller proves himself, the resource's
 * {@code @RolesAllowed} what that is good for, so that a path spelt to be misread opens nothing.
 */
@Alternative
@Priority(500)
@ApplicationScoped
public class EdgeAuthentication implements HttpAuthenticationMechanism {
  private static final Logger LOG = System.getLogger(EdgeAuthentication.class.getName());
  private static final String WEBHOOKS = "/servicemobility/webhooks";
  private static final Set<String> TOKEN_ROLES = Set.of(Roles.SERVICE_MOBILITY);
  private static final Set<String> WEBHOOK_ROLES = Set.of(Roles.SERVICE_MOBILITY_WEBHOOK);
  private static final Set<String> INFOCARE_ROLES = Set.of(Roles.INFOCARE_WEBHOOK);
  private static final Set<String> TOKEN_AND_WEBHOOK_ROLES =
      Set.of(Roles.SERVICE_MOBILITY, Roles.SERVICE_MOBILITY_WEBHOOK);

  private final Readiness readiness;
  private final ProblemAnswers answers;
  private final TokenLogin tokens;
  private final WebhookLogin webhooks;
  private final ApiLogin api;
  private final InfoCareLogin infoCare;
  private final OperatorLogin operators;

  /** For the client proxy only. */
  protected EdgeAuthentication() {
    this(null, null, null, null, null, null, null);
  }

  @Inject
  public EdgeAuthentication(
      Readiness readiness,
      ProblemAnswers answers,
      TokenLogin tokens,
      WebhookLogin webhooks,
      ApiLogin api,
      InfoCareLogin infoCare,
      OperatorLogin operators) {
    this.readiness = readiness;
    this.answers = answers;
    this.tokens = tokens;
    this.webhooks = webhooks;
    this.api = api;
    this.infoCare = infoCare;
    this.operators = operators;
  }

  @Override
  public AuthenticationStatus validateRequest(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    String path = ProblemAnswers.path(request);
    HubInterface hubInterface = HubInterface.of(path);
    if (hubInterface == null) {
      return context.doNothing();
    }
    Correlation.begin(request, response);
    try {
      if (!readiness.ready()) {
        throw new ProblemException(ProblemType.UNAVAILABLE, "the hub is not ready");
      }
      if (HubInterface.isLogon(path)) {
        return context.doNothing();
      }
      return switch (hubInterface) {
        case OPERATIONS -> operator(request, context);
        case SERVICE_MOBILITY -> serviceMobility(path, request, context);
        case SERVICE_ORDER_HUB -> partnerOrProvider(request, context);
        case INFOCARE_WEBHOOKS -> infoCare(request, context);
      };
    } catch (LogonRefusedException refused) {
      LOG.log(Level.WARNING, "logon refused for {0}: {1}", hubInterface, refused.getMessage());
      if (hubInterface == HubInterface.OPERATIONS) {
        response.setHeader("WWW-Authenticate", "Basic realm=\"Fieldhub\", charset=\"UTF-8\"");
      }
      return refuse(
          path, response, new ProblemException(ProblemType.UNAUTHENTICATED, (String) null));
    } catch (KeysUnavailableException undecided) {
      LOG.log(Level.ERROR, "cannot verify a token: {0}", undecided.getMessage());
      return refuse(
          path,
          response,
          new ProblemException(ProblemType.UNAVAILABLE, "the logon cannot be checked now"));
    } catch (ProblemException refused) {
      return refuse(path, response, refused);
    } catch (RuntimeException failure) {
      LOG.log(Level.ERROR, "logon failed", failure);
      return refuse(path, response, new ProblemException(ProblemType.INTERNAL, (String) null));
    }
  }

  private AuthenticationStatus operator(HttpServletRequest request, HttpMessageContext context)
      throws LogonRefusedException {
    OperatorPrincipal operator = operators.login(request);
    return context.notifyContainerAboutLogin(operator, operator.role().roles());
  }

  private AuthenticationStatus partnerOrProvider(
      HttpServletRequest request, HttpMessageContext context) throws LogonRefusedException {
    ApiCaller caller = api.login(request);
    return context.notifyContainerAboutLogin(caller, Set.of(caller.side().role()));
  }

  private AuthenticationStatus infoCare(HttpServletRequest request, HttpMessageContext context)
      throws LogonRefusedException {
    infoCare.check(request);
    return context.notifyContainerAboutLogin(WebhookSender.INFOCARE, INFOCARE_ROLES);
  }

  private AuthenticationStatus serviceMobility(
      String path, HttpServletRequest request, HttpMessageContext context)
      throws LogonRefusedException, KeysUnavailableException {
    boolean webhooksByToken = webhooks.proof() == WebhookLogin.Proof.JWT;
    if (!webhooksByToken && path.startsWith(WEBHOOKS)) {
      webhooks.check(request);
      return context.notifyContainerAboutLogin(WebhookSender.SERVICE_MOBILITY, WEBHOOK_ROLES);
    }
    CallerToken caller = tokens.login(request);
    return context.notifyContainerAboutLogin(
        caller, webhooksByToken ? TOKEN_AND_WEBHOOK_ROLES : TOKEN_ROLES);
  }

  private AuthenticationStatus refuse(
      String path, HttpServletResponse response, ProblemException refusal) {
    try {
      answers.write(path, response, refusal);
      return AuthenticationStatus.SEND_FAILURE;
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    } finally {
      Correlation.end(); // no filter sees this request
    }
  }
}
