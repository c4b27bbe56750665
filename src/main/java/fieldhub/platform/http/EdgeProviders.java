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
   * Jersey answers OPTIONS with a WADL that names our classes unless told otherwise; other servers
   * ignore it.
   */
  public static final Map<String, Object> PROPERTIES =
      Map.of("jersey.config.server.wadl.disableWadl", true);

  private EdgeProviders() {}
}
