package fieldhub.launcher;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command line of the server. Holds no secret: every user of the machine can read it. */
final class ServerCommand {

  private final HubFiles files;

  ServerCommand(HubFiles files) {
    this.files = files;
  }

  List<String> line(
      int port, Path temporary, String logFormat, String javaOptions, boolean sandbox) {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.add("@" + files.configuration("jvm.options"));
    line.add("-Djava.io.tmpdir=" + temporary);
    for (String option : javaOptions.strip().split("\\s+")) {
      if (!option.isEmpty()) {
        line.add(option);
      }
    }
    line.addAll(List.of("-jar", files.server().toString()));
    line.addAll(List.of("--nohazelcast", "--disablephonehome"));
    line.addAll(List.of("--port", Integer.toString(port)));
    option(line, "--prebootcommandfile", "preboot.asadmin");
    option(line, "--postbootcommandfile", "postboot.asadmin");
    option(line, "--systemproperties", "system.properties");
    option(line, "--logproperties", "logging-" + logFormat + ".properties");
    line.addAll(List.of("--addlibs", files.driver().toString()));
    // In this order: the hub's queues need the adapter; and when the hub is ready, all is.
    line.addAll(List.of("--deploy", files.broker().toString()));
    if (sandbox) {
      line.addAll(List.of("--deploy", files.sandbox().toString()));
    }
    line.addAll(List.of("--deploy", files.hub().toString()));
    return line;
  }

  private void option(List<String> line, String name, String file) {
    line.addAll(List.of(name, files.configuration(file).toString()));
  }
}
