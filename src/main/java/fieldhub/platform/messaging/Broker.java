package fieldhub.platform.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.jms.JMSConnectionFactoryDefinition;

/**
 * Declares the hub's connections to the broker. Local transactions, never XA: in-doubt branches
 * after a crash leave messages stuck (server notes).
 */
@JMSConnectionFactoryDefinition(
    name = "java:app/jms/nudges",
    interfaceName = "jakarta.jms.ConnectionFactory",
    resourceAdapter = "activemq-ra",
    minPoolSize = 1,
    maxPoolSize = 16,
    properties = "org.glassfish.connector-connection-pool.transaction-support=LocalTransaction")
@ApplicationScoped
public class Broker {}
