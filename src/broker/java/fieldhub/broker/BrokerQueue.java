package fieldhub.broker;

import org.apache.activemq.artemis.jms.client.ActiveMQQueue;

/**
 * A queue as an administered object: {@code @JMSDestinationDefinition} passes the destination's
 * name as the property {@code name}, which Artemis' own class calls {@code address}.
 */
public class BrokerQueue extends ActiveMQQueue {

  private static final long serialVersionUID = 1L;

  /** The broker's name of the queue. */
  public void setName(String name) {
    setAddress(name);
  }
}
