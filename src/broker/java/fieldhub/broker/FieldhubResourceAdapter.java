package fieldhub.broker;

import jakarta.resource.spi.BootstrapContext;
import jakarta.resource.spi.ResourceAdapterInternalException;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.apache.activemq.artemis.ra.ActiveMQResourceAdapter;
import org.apache.activemq.artemis.ra.ConnectionFactoryProperties;

/**
 * Artemis' resource adapter that first starts the broker it talks to, unless the settings name one
 * elsewhere.
 *
 * <p>Broker and adapter share one life: the server starts the adapter before it deploys the hub and
 * stops it after, so there is never a consumer without a broker.
 */
public class FieldhubResourceAdapter extends ActiveMQResourceAdapter {

  private static final long serialVersionUID = 1L;

  /** While this adapter needs the broker inside the server. */
  private transient boolean usesEmbeddedBroker;

  @Override
  public void start(BootstrapContext context) throws ResourceAdapterInternalException {
    BrokerSettings settings = BrokerSettings.read();
    try {
      if (settings.isEmbedded()) {
        EmbeddedBroker.use(settings);
        usesEmbeddedBroker = true;
      }
      connectTo(BrokerAddress.of(settings.url()), settings);
      super.start(context);
    } catch (Exception e) {
      releaseBroker();
      throw new ResourceAdapterInternalException(
          "The message broker cannot be used: " + e.getMessage(), e);
    }
  }

  @Override
  public void stop() {
    super.stop();
    releaseBroker();
  }

  @Override
  public ActiveMQConnectionFactory newConnectionFactory(ConnectionFactoryProperties overrides) {
    ActiveMQConnectionFactory connections = super.newConnectionFactory(overrides);
    return getUserName() == null
        ? connections
        : new SignedInConnections(connections.getServerLocator(), getUserName(), getPassword());
  }

  private void connectTo(BrokerAddress address, BrokerSettings settings) {
    setConnectorClassName(address.connectorClassNames());
    setConnectionParameters(address.connectionParameters());
    setHA(address.isCluster());
    settings.user().ifPresent(this::setUserName);
    settings.password().ifPresent(this::setPassword);
    // A broker elsewhere may restart at any time: consumers come back by themselves, for ever.
    // Senders do not wait for it: ra.xml sets another value for their connections.
    setReconnectAttempts(-1);
    setMaxRetryInterval(5_000L);
    setSetupAttempts(-1);
    setSetupInterval(2_000L);
    // A sender must not hang for the default 30 s while it holds a request thread.
    setCallTimeout(10_000L);
  }

  private void releaseBroker() {
    if (usesEmbeddedBroker) {
      usesEmbeddedBroker = false;
      EmbeddedBroker.release();
    }
  }

  /** Adapters are equal by their connection settings; the broker is no part of that. */
  @Override
  public boolean equals(Object other) {
    return super.equals(other);
  }

  @Override
  public int hashCode() {
    return super.hashCode();
  }
}
