package fieldhub.platform.http;

import java.util.List;
import java.util.Map;

/** What every JAX-RS application of the hub registers, beside its resources. */
public final class EdgeProviders {
  public static final List<Class<?>> CLASSES =
      List.of(
          EdgeRequestFilter.class,
          JsonProvider.class,
          ProblemExceptionMapper.class,
          WebApplicationExceptionMapper.class,
          UnexpectedExceptionMapper.class);

  /**
   * What Jersey does unless told otherwise; other servers ignore it. It answers OPTIONS with a WADL
   * that names our classes, and it prefers the server's JSON-B to our {@link JsonProvider}: naming
   * a JSON feature that it does not have keeps all of its own out.
   */
  public static final Map<String, Object> PROPERTIES =
      Map.of(
          "jersey.config.server.wadl.disableWadl", true, "jersey.config.jsonFeature", "fieldhub");

  private EdgeProviders() {}
}
