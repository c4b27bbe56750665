package fieldhub.serviceorderhub.webhook;

import fieldhub.platform.http.EdgeProviders;
import fieldhub.platform.security.RolesAllowedFeature;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What InfoCare's hub calls (contract serviceorderhub 8). */
@ApplicationPath("serviceorderhub/webhooks")
public class WebhookApplication extends Application {

  @Override
  public Set<Class<?>> getClasses() {
    Set<Class<?>> classes = new HashSet<>(EdgeProviders.CLASSES);
    classes.add(RolesAllowedFeature.class);
    classes.add(WebhookResource.class);
    return classes;
  }

  @Override
  public Map<String, Object> getProperties() {
    return EdgeProviders.PROPERTIES;
  }
}
