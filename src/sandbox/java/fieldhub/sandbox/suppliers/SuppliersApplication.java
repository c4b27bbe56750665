package fieldhub.sandbox.suppliers;

import fieldhub.sandbox.servicemobility.RefusalMapper;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** Everything below {@code /sandbox/suppliers}. */
@ApplicationPath("suppliers")
public class SuppliersApplication extends Application {

  @Override
  public Set<Class<?>> getClasses() {
    return Set.of(OrdersResource.class, RefusalMapper.class);
  }
}
