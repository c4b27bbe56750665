package fieldhub.sandbox.audaconnect;

import fieldhub.sandbox.servicemobility.RefusalMapper;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** Everything below {@code /sandbox/audaconnect}. */
@ApplicationPath("audaconnect")
public class AudaConnectApplication extends Application {

  @Override
  public Set<Class<?>> getClasses() {
    return Set.of(
        LoginResource.class,
        TokenResource.class,
        IdentityResource.class,
        SubscriptionsResource.class,
        PartsOrdersResource.class,
        AssessmentsResource.class,
        ControlResource.class,
        SiteControlResource.class,
        OrderControlResource.class,
        RefusalMapper.class,
        CorrelationFilter.class);
  }
}
