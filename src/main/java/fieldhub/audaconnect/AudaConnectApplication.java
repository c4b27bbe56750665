package fieldhub.audaconnect;

import fieldhub.audaconnect.connection.CallbackResource;
import fieldhub.platform.http.EdgeProviders;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Where browsers come back from AudaConnect (design 4.1). */
@ApplicationPath("audaconnect")
public class AudaConnectApplication extends Application {

  @Override
  public Set<Class<?>> getClasses() {
    Set<Class<?>> classes = new HashSet<>(EdgeProviders.CLASSES);
    classes.add(CallbackResource.class);
    return classes;
  }

  @Override
  public Map<String, Object> getProperties() {
    return EdgeProviders.PROPERTIES;
  }
}
