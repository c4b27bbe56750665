package fieldhub.support;

import java.lang.annotation.Annotation;
import org.jboss.arquillian.container.spi.client.container.DeployableContainer;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.arquillian.test.spi.enricher.resource.ResourceProvider;

/** Tells Arquillian of {@link HubContainer}, and tests of the {@link Hub} in it. */
public class HubExtension implements LoadableExtension {

  @Override
  public void register(ExtensionBuilder builder) {
    builder
        .service(DeployableContainer.class, HubContainer.class)
        .service(ResourceProvider.class, HubProvider.class);
  }

  /** Fills {@code @ArquillianResource Hub hub}. */
  public static class HubProvider implements ResourceProvider {

    @Override
    public boolean canProvide(Class<?> type) {
      return type == Hub.class;
    }

    @Override
    public Object lookup(ArquillianResource resource, Annotation... qualifiers) {
      return Hub.shared();
    }
  }
}
