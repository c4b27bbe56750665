package fieldhub.audaconnect.notification;

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
 * Follows the nudges of AudaConnect's inbox. Without a transaction of its own: the work has one in
 * the database, and broker and database in one would need XA (design, section 3).
 */
@JMSDestinationDefinition(
    name = "java:app/jms/inbox-audaconnect",
    interfaceName = "jakarta.jms.Queue",
    destinationName = "fieldhub.inbox.audaconnect",
    resourceAdapter = "activemq-ra",
    className = "fieldhub.broker.BrokerQueue",
    properties = "name=fieldhub.inbox.audaconnect")
@MessageDriven(
    activationConfig = {
      @ActivationConfigProperty(
          propertyName = "destination",
          propertyValue = "fieldhub.inbox.audaconnect"),
      @ActivationConfigProperty(propertyName = "useJNDI", propertyValue = "false"),
      @ActivationConfigProperty(
          propertyName = "destinationType",
          propertyValue = "jakarta.jms.Queue"),
      @ActivationConfigProperty(propertyName = "useLocalTx", propertyValue = "true"),
      @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "2")
    })
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class NotificationConsumer implements MessageListener {

  private static final Logger LOG = Logger.getLogger(NotificationConsumer.class.getName());

  @Inject private InboxWork work;

  @Override
  public void onMessage(Message message) {
    try {
      work.nudged(Sources.CHANNEL, message.getBody(String.class));
    } catch (JMSException e) {
      LOG.log(Level.SEVERE, "A nudge could not be read; the sweeper repeats it", e);
    }
  }
}
