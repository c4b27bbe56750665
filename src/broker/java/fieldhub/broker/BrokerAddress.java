package fieldhub.broker;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.activemq.artemis.core.remoting.impl.invm.InVMConnectorFactory;
import org.apache.activemq.artemis.core.remoting.impl.netty.NettyConnectorFactory;

/**
 * A broker's address in the form that the resource adapter wants: one list of connector classes,
 * one of their parameters.
 *
 * <p>Operators write it the way Artemis' own tools do: {@code tcp://host:61616?sslEnabled=true},
 * several separated by commas.
 */
record BrokerAddress(List<String> connectors, String connectorClass) {

  private static final int DEFAULT_PORT = 61616;

  /**
   * The library's default of 30 s is for users; behind a cut cable a hub has other things to do.
   */
  private static final String CONNECT_TIMEOUT = "connect-timeout-millis=5000";

  static BrokerAddress of(String url) {
    if (url.isEmpty()) {
      return new BrokerAddress(
          List.of("serverId=" + EmbeddedBroker.IN_VM_ID), InVMConnectorFactory.class.getName());
    }
    List<String> connectors = new ArrayList<>();
    for (String one : url.split(",", -1)) {
      connectors.add(parameters(URI.create(one.strip())));
    }
    return new BrokerAddress(connectors, NettyConnectorFactory.class.getName());
  }

  private static String parameters(URI uri) {
    if (!"tcp".equals(uri.getScheme()) || uri.getHost() == null) {
      throw new IllegalArgumentException("fieldhub.broker.url must look like tcp://host:61616");
    }
    int port = uri.getPort() < 0 ? DEFAULT_PORT : uri.getPort();
    String options = uri.getQuery() == null ? "" : ";" + uri.getQuery().replace('&', ';');
    // The last one of a name counts.
    return "host=" + uri.getHost() + ";port=" + port + ";" + CONNECT_TIMEOUT + options;
  }

  String connectorClassNames() {
    return connectors.stream().map(connector -> connectorClass).collect(Collectors.joining(","));
  }

  String connectionParameters() {
    return String.join(",", connectors);
  }

  /** Only then is there another broker to fail over to. */
  boolean isCluster() {
    return connectors.size() > 1;
  }
}
