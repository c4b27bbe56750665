package fieldhub.serviceorderhub;

import fieldhub.platform.http.EdgeProviders;
import fieldhub.platform.security.RolesAllowedFeature;
import fieldhub.serviceorderhub.casefile.CaseResource;
import fieldhub.serviceorderhub.casefile.SearchResource;
import fieldhub.serviceorderhub.completedemail.CompletedEmailResource;
import fieldhub.serviceorderhub.reference.PartnerResource;
import fieldhub.serviceorderhub.reference.ProviderResource;
import fieldhub.serviceorderhub.reference.ProvidersResource;
import fieldhub.serviceorderhub.reference.ReferenceResource;
import fieldhub.serviceorderhub.requestlog.RequestsLogResource;
import fieldhub.serviceorderhub.routing.RoutingResource;
import fieldhub.serviceorderhub.wire.AnswerForm;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What partners and workshops call (contract serviceorderhub). */
@ApplicationPath("api/v3")
public class ServiceOrderHubApplication extends Application {
  private static final List<Class<?>> RESOURCES =
      List.of(
          CaseResource.class,
          CompletedEmailResource.class,
          PartnerResource.class,
          ProviderResource.class,
          ProvidersResource.class,
          ReferenceResource.class,
          RequestsLogResource.class,
          RoutingResource.class,
          SearchResource.class);

  @Override
  public Set<Class<?>> getClasses() {
    Set<Class<?>> classes = new HashSet<>(EdgeProviders.CLASSES);
    classes.add(RolesAllowedFeature.class);
    classes.add(AnswerForm.class);
    classes.addAll(RESOURCES);
    return classes;
  }

  @Override
  public Map<String, Object> getProperties() {
    return EdgeProviders.PROPERTIES;
  }
}
