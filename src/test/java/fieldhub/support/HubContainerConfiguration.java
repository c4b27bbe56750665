package fieldhub.support;

import org.jboss.arquillian.container.spi.client.container.ContainerConfiguration;

/** Empty: one command line for all, see {@link HubContainer}. */
public class HubContainerConfiguration implements ContainerConfiguration {

  @Override
  public void validate() {
    // Nothing that could be wrong.
  }
}
