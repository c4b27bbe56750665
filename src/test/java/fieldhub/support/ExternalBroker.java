package fieldhub.support;

import java.nio.file.Path;
import java.util.Map;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.spi.core.security.ActiveMQBasicSecurityManager;

/** Artemis with the configuration that {@code server-config} has for it, as a program. */
final class ExternalBroker {

  /** The program's output when it takes connections. */
  static final String READY = "READY";

  private ExternalBroker() {}

  /** The configuration's file, and who may log in with which password. */
  public static void main(String[] arguments) throws Exception {
    EmbeddedActiveMQ broker = new EmbeddedActiveMQ();
    broker.setConfigResourcePath(Path.of(arguments[0]).toUri().toString());
    broker.setSecurityManager(
        new ActiveMQBasicSecurityManager()
            .init(
                Map.of(
                    ActiveMQBasicSecurityManager.BOOTSTRAP_USER, arguments[1],
                    ActiveMQBasicSecurityManager.BOOTSTRAP_PASSWORD, arguments[2],
                    ActiveMQBasicSecurityManager.BOOTSTRAP_ROLE, "fieldhub")));
    broker.start();
    System.out.println(READY);
  }
}
