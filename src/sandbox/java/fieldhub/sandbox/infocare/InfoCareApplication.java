package fieldhub.sandbox.infocare;

import fieldhub.sandbox.servicemobility.RefusalMapper;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** Everything below {@code /sandbox/infocare}. */
@ApplicationPath("infocare")
public class InfoCareApplication extends Application {

  @Override
  public Set<Class<?>> getClasses() {
    return Set.of(
        SeedCallsResource.class,
        CaseResource.class,
        BookingResource.class,
        ReferenceResource.class,
        ControlResource.class,
        CaseControlResource.class,
        EntryControlResource.class,
        WebhookResource.class,
        HubErrorMapper.class,
        RefusalMapper.class);
  }
}
