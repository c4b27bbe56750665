package fieldhub.launcher;

import java.nio.file.Path;
import java.util.List;

/** Payara Micro: one jar that is told everything on its command line and unpacks itself. */
final class PayaraMicro implements Server {

  static final String NAME = "payara-micro";

  private final HubFiles files;

  PayaraMicro(HubFiles files) {
    this.files = files;
  }

  @Override
  public List<Path> files() {
    return List.of(jar(), driver());
  }

  @Override
  public void prepare(ServerStart start) {
    // It keeps nothing: what it unpacks goes to the temporary directory.
  }

  @Override
  public List<String> command(ServerStart start) {
    List<String> line = start.java(configuration("jvm.options"));
    line.addAll(List.of("-jar", jar().toString()));
    line.addAll(List.of("--nohazelcast", "--disablephonehome"));
    line.addAll(List.of("--port", Integer.toString(start.port())));
    option(line, "--prebootcommandfile", "preboot.asadmin");
    option(line, "--postbootcommandfile", "postboot.asadmin");
    option(line, "--systemproperties", "system.properties");
    option(line, "--logproperties", "logging-" + start.logFormat() + ".properties");
    line.addAll(List.of("--addlibs", driver().toString()));
    // In this order: the hub's queues need the adapter; and when the hub is ready, all is.
    line.addAll(List.of("--deploy", files.broker().toString()));
    if (start.sandbox()) {
      line.addAll(List.of("--deploy", files.sandbox().toString()));
    }
    line.addAll(List.of("--deploy", files.hub().toString()));
    return line;
  }

  @Override
  public List<String> lastWords() {
    return List.of("Payara Micro URLs");
  }

  private void option(List<String> line, String name, String file) {
    line.addAll(List.of(name, configuration(file).toString()));
  }

  private Path configuration(String file) {
    return files.configuration(NAME).resolve(file);
  }

  private Path jar() {
    return files.servers().resolve("payara-micro.jar");
  }

  private Path driver() {
    return files.servers().resolve("postgresql.jar");
  }
}
