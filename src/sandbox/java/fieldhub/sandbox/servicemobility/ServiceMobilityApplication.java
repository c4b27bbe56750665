package fieldhub.sandbox.servicemobility;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** Everything below {@code /sandbox/servicemobility}. */
@ApplicationPath("servicemobility")
public class ServiceMobilityApplication extends Application {

  @Override
  public Set<Class<?>> getClasses() {
    return Set.of(
        ExportResource.class, TokenResource.class, SenderResource.class, RefusalMapper.class);
  }
}
