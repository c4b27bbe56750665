package fieldhub.platform.security;

import fieldhub.platform.http.ProblemException;
import fieldhub.platform.http.ProblemType;
import jakarta.annotation.Priority;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.List;

/**
 * Enforces {@code @RolesAllowed} on resource methods, which JAX-RS itself leaves open and servers
 * do differently. A method without any statement is closed.
 */
@Provider
public class RolesAllowedFeature implements DynamicFeature {
  @Override
  public void configure(ResourceInfo resource, FeatureContext context) {
    Method method = resource.getResourceMethod();
    Class<?> type = method.getDeclaringClass();
    RolesAllowed roles = method.getAnnotation(RolesAllowed.class);
    if (roles == null && method.isAnnotationPresent(PermitAll.class)) {
      return;
    }
    if (roles == null) {
      roles = type.getAnnotation(RolesAllowed.class);
      if (roles == null && type.isAnnotationPresent(PermitAll.class)) {
        return;
      }
    }
    context.register(new RoleFilter(roles == null ? List.of() : List.of(roles.value())));
  }

  /** Before any other filter of ours that looks at the body. */
  @Priority(Priorities.AUTHORIZATION)
  private static final class RoleFilter implements ContainerRequestFilter {
    private final List<String> allowed;

    RoleFilter(List<String> allowed) {
      this.allowed = allowed;
    }

    @Override
    public void filter(ContainerRequestContext context) {
      SecurityContext caller = context.getSecurityContext();
      for (String role : allowed) {
        if (caller.isUserInRole(role)) {
          return;
        }
      }
      throw new ProblemException(
          caller.getUserPrincipal() == null ? ProblemType.UNAUTHENTICATED : ProblemType.FORBIDDEN,
          (String) null);
    }
  }
}
