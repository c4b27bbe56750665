package fieldhub.platform.messaging;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Down while the broker does not answer. */
@Readiness
@ApplicationScoped
public class BrokerHealth implements HealthCheck {
  @Resource(lookup = "java:app/jms/nudges")
  private ConnectionFactory broker;

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("broker").status(answers()).build();
  }

  /** Asks for a queue of its own and gives it back: a pooled connection alone may long be dead. */
  private boolean answers() {
    try (JMSContext context = broker.createContext()) {
      context.createTemporaryQueue().delete();
      return true;
    } catch (JMSException | JMSRuntimeException unreachable) {
      return false;
    }
  }
}
