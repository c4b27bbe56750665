package fieldhub.broker;

import jakarta.jms.JMSException;
import org.apache.activemq.artemis.api.core.client.ServerLocator;
import org.apache.activemq.artemis.jms.client.ActiveMQConnection;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;

/**
 * Connections of the broker's one user, whoever asks for them. A server that knows of no user for
 * its pool asks in the name of nobody (an empty name, not none), and the adapter would sign in so.
 */
final class SignedInConnections extends ActiveMQConnectionFactory {

  private static final long serialVersionUID = 1L;

  private final String user;
  private final String password;

  SignedInConnections(ServerLocator broker, String user, String password) {
    super(broker);
    this.user = user;
    this.password = password;
  }

  @Override
  protected synchronized ActiveMQConnection createConnectionInternal(
      String ignored, String withoutUse, boolean isXa, int type) throws JMSException {
    return super.createConnectionInternal(user, password, isXa, type);
  }
}
