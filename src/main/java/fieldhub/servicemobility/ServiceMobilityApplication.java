package fieldhub.servicemobility;

import fieldhub.platform.http.EdgeProviders;
import fieldhub.platform.security.RolesAllowedFeature;
import fieldhub.servicemobility.appointmentsearch.AppointmentSearchResource;
import fieldhub.servicemobility.assetmodels.AssetModelsResource;
import fieldhub.servicemobility.authentication.AuthenticationResource;
import fieldhub.servicemobility.followup.FollowupResource;
import fieldhub.servicemobility.history.ServiceHistoryResource;
import fieldhub.servicemobility.ivr.IvrResource;
import fieldhub.servicemobility.partsordering.PartsOrderingResource;
import fieldhub.servicemobility.webhook.WebhookResource;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What ServiceMobility calls (contract servicemobility). */
@ApplicationPath("servicemobility")
public class ServiceMobilityApplication extends Application {
  private static final List<Class<?>> RESOURCES =
      List.of(
          AppointmentSearchResource.class,
          AssetModelsResource.class,
          AuthenticationResource.class,
          FollowupResource.class,
          IvrResource.class,
          PartsOrderingResource.class,
          ServiceHistoryResource.class,
          WebhookResource.class);

  @Override
  public Set<Class<?>> getClasses() {
    Set<Class<?>> classes = new HashSet<>(EdgeProviders.CLASSES);
    classes.add(RolesAllowedFeature.class);
    classes.addAll(RESOURCES);
    return classes;
  }

  @Override
  public Map<String, Object> getProperties() {
    return EdgeProviders.PROPERTIES;
  }
}
