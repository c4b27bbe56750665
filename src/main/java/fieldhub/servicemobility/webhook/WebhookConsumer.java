package fieldhub.servicemobility.webhook;

import fieldhub.platform.inbox.InboxWork;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.jms.JMSDestinationDefinition;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Follows the nudges of ServiceMobility's inbox. Without a transaction of its own: the work has one
 * in the database, and broker and database in one would need XA (design, section 3).
 */
@JMSDestinationDefinition(
    name = "java:app/jms/inbox-servicemobility",
    interfaceName = "jakarta.jms.Queue",
    destinationName = "fieldhub.inbox.servicemobility",
    resourceAdapter = "activemq-ra",
    className = "fieldhub.broker.BrokerQueue",
    properties = "name=fieldhub.inbox.servicemobility")
@MessageDriven(
    activationConfig = {
      @ActivationConfigProperty(
          propertyName = "destination",
          propertyValue = "fieldhub.inbox.servicemobility"),
      @ActivationConfigProperty(propertyName = "useJNDI", propertyValue = "false"),
      @ActivationConfigProperty(
          propertyName = "destinationType",
          propertyValue = "jakarta.jms.Queue"),
      @ActivationConfigProperty(propertyName = "useLocalTx", propertyValue = "true"),
      @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "4")
    })
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class WebhookConsumer implements MessageListener {

  private static final Logger LOG = Logger.getLogger(WebhookConsumer.class.getName());

  @Inject private InboxWork work;

  @Override
  public void onMessage(Message message) {
    try {
      work.nudged(WebhookResource.SOURCE, message.getBody(String.class));
    } catch (JMSException e) {
      LOG.log(Level.SEVERE, "A nudge could not be read; the sweeper repeats it", e);
    }
  }
}
