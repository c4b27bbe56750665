package fieldhub.platform.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.jms.JMSConnectionFactoryDefinition;

/**
 * Declares the hub's connections to the broker. In no transaction, as nudges are sent after the
 * commit; never XA: in-doubt branches after a crash leave messages stuck (server notes).
 */
@JMSConnectionFactoryDefinition(
    name = "java:app/jms/nudges",
    interfaceName = "jakarta.jms.ConnectionFactory",
    resourceAdapter = "activemq-ra",
    minPoolSize = 1,
    maxPoolSize = 16,
    transactional = false)
@ApplicationScoped
public class Broker {}
