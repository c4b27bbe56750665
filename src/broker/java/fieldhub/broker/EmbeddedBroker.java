package fieldhub.broker;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.api.core.TransportConfiguration;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.remoting.impl.invm.InVMAcceptorFactory;
import org.apache.activemq.artemis.core.server.JournalType;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.core.settings.impl.AddressFullMessagePolicy;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;

/** The broker inside the server's process: durable, reachable from this process only. */
final class EmbeddedBroker {

  /** The in-VM transport finds its broker by number; there is one broker to a server. */
  static final int IN_VM_ID = 0;

  /** Not {@code DLQ}: that is a queue of WildFly's own. */
  static final String DEAD_LETTERS = "fieldhub.dead-letters";

  private static final Logger LOG = Logger.getLogger(EmbeddedBroker.class.getName());

  private static EmbeddedBroker running;
  private static int users;

  private final EmbeddedActiveMQ server;

  private EmbeddedBroker(EmbeddedActiveMQ server) {
    this.server = server;
  }

  /**
   * Starts the broker for its first user. Payara makes one adapter of the archive, WildFly one more
   * for every queue and connection factory that the hub declares; all of them mean the same broker.
   */
  static synchronized void use(BrokerSettings settings) throws Exception {
    if (users == 0) {
      running = start(settings);
    }
    users++;
  }

  /** Stops it after its last user. */
  static synchronized void release() {
    users--;
    if (users == 0) {
      running.stop();
      running = null;
    }
  }

  private static EmbeddedBroker start(BrokerSettings settings) throws Exception {
    Path directory = settings.dataDirectory().toAbsolutePath();
    Files.createDirectories(directory);
    EmbeddedActiveMQ server = new EmbeddedActiveMQ();
    server.setConfiguration(configuration(directory));
    // The hub reads queue depths from here for its metrics.
    server.setMbeanServer(ManagementFactory.getPlatformMBeanServer());
    server.start();
    if (!server.getActiveMQServer().isActive()) {
      server.stop();
      throw new IllegalStateException(
          "no lock on the journal in " + directory + ": is another hub running on it?");
    }
    LOG.log(Level.INFO, "Embedded broker started, journal in {0}", directory);
    return new EmbeddedBroker(server);
  }

  private void stop() {
    try {
      server.stop();
    } catch (Exception e) {
      // The journal is safe as it is; the server's shutdown must go on.
      LOG.log(Level.WARNING, "The embedded broker did not stop cleanly", e);
    }
  }

  private static Configuration configuration(Path directory) throws Exception {
    return new ConfigurationImpl()
        .setName("fieldhub")
        .setPersistenceEnabled(true)
        // AIO needs a native library and libaio on the machine; NIO works everywhere.
        .setJournalType(JournalType.NIO)
        .setJournalDirectory(directory.resolve("journal").toString())
        .setBindingsDirectory(directory.resolve("bindings").toString())
        .setPagingDirectory(directory.resolve("paging").toString())
        .setLargeMessagesDirectory(directory.resolve("large-messages").toString())
        // A second server on the same directory must fail to start, not wait silently for the first
        // to end.
        .setJournalLockAcquisitionTimeout(10_000)
        // The default stops all senders when the disk is 90 % full, whatever is left on it.
        .setMaxDiskUsage(-1)
        .setMinDiskFree(256L * 1024 * 1024)
        .setGlobalMaxSize(64L * 1024 * 1024)
        // Nothing listens outside the process, so there is nobody to authenticate.
        .setSecurityEnabled(false)
        .setResolveProtocols(false)
        .addAcceptorConfiguration(
            new TransportConfiguration(
                InVMAcceptorFactory.class.getName(), Map.of("serverId", IN_VM_ID), "in-vm"))
        .addQueueConfiguration(
            QueueConfiguration.of(DEAD_LETTERS)
                .setRoutingType(RoutingType.ANYCAST)
                .setDurable(true))
        .addAddressSetting("#", everyQueue());
  }

  private static AddressSettings everyQueue() {
    return new AddressSettings()
        .setDeadLetterAddress(SimpleString.of(DEAD_LETTERS))
        .setExpiryAddress(SimpleString.of(DEAD_LETTERS))
        // A consumer records its failures in the database; the broker only repeats what never got
        // that far.
        .setMaxDeliveryAttempts(10)
        .setRedeliveryDelay(1_000)
        .setRedeliveryMultiplier(2)
        .setMaxRedeliveryDelay(60_000)
        .setAddressFullMessagePolicy(AddressFullMessagePolicy.PAGE)
        .setMaxSizeBytes(16L * 1024 * 1024)
        .setAutoCreateAddresses(true)
        .setAutoCreateQueues(true)
        // An idle queue keeps its place: monitoring shall see it at depth zero, not see it vanish.
        .setAutoDeleteQueues(false)
        .setAutoDeleteAddresses(false);
  }
}
