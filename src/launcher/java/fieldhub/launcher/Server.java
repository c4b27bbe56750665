package fieldhub.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** An application server that can run the hub: the same archives and settings, started its way. */
interface Server {

  /** What the build must have made for it, beside the hub's archives. */
  List<Path> files();

  /** Puts in order what it keeps in the data directory, before every start. */
  void prepare(ServerStart start) throws IOException;

  /** Its command line. Holds no secret: every user of the machine can read it. */
  List<String> command(ServerStart start);

  /** What it logs when it is through with its deployments, whether they succeeded or not. */
  List<String> lastWords();

  /**
   * The server of a name.
   *
   * @throws HubStartException when there is none
   */
  static Server named(String name, HubFiles files) {
    return switch (name) {
      case PayaraMicro.NAME -> new PayaraMicro(files);
      case WildFly.NAME -> new WildFly(files);
      default ->
          throw new HubStartException(
              "fieldhub.server must be " + PayaraMicro.NAME + " or " + WildFly.NAME + ".");
    };
  }
}
