package fieldhub.support;

import org.jboss.arquillian.container.spi.client.container.DeployableContainer;
import org.jboss.arquillian.container.spi.client.container.DeploymentException;
import org.jboss.arquillian.container.spi.client.container.LifecycleException;
import org.jboss.arquillian.container.spi.client.protocol.ProtocolDescription;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.shrinkwrap.api.Archive;

/**
 * Arquillian's view of the server: started once before the first test class, with the three
 * archives of the build, and stopped after the last.
 *
 * <p>Our own adapter and not Payara's, because that one starts a server for every deployment, puts
 * the WAR before the adapter it needs and has a command line of its own. This one uses the
 * launcher's, so that the tests run what people run.
 */
public class HubContainer implements DeployableContainer<HubContainerConfiguration> {

  private Hub hub;

  @Override
  public Class<HubContainerConfiguration> getConfigurationClass() {
    return HubContainerConfiguration.class;
  }

  @Override
  public void setup(HubContainerConfiguration configuration) {
    // Nothing to configure: the build says which database.
  }

  @Override
  public void start() throws LifecycleException {
    try {
      hub = Hub.startShared();
    } catch (Exception e) {
      throw new LifecycleException("The hub under test did not start: " + e.getMessage(), e);
    }
  }

  @Override
  public void stop() throws LifecycleException {
    try {
      hub.close();
    } catch (Exception e) {
      throw new LifecycleException("The hub under test did not stop", e);
    }
  }

  @Override
  public ProtocolDescription getDefaultProtocol() {
    return ProtocolDescription.DEFAULT;
  }

  /** Payara Micro deploys at its start; a test class brings no deployment. */
  @Override
  public ProtocolMetaData deploy(Archive<?> archive) throws DeploymentException {
    throw new DeploymentException("The hub is deployed already: remove the @Deployment method");
  }

  @Override
  public void undeploy(Archive<?> archive) {
    // It stays until the server stops.
  }
}
