package fieldhub.sandbox.mail;

import fieldhub.sandbox.servicemobility.RefusalMapper;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** Everything below {@code /sandbox/mail}. */
@ApplicationPath("mail")
public class MailApplication extends Application {

  @Override
  public Set<Class<?>> getClasses() {
    return Set.of(
        MailResource.class,
        MailPageResource.class,
        GateResource.class,
        GateCountsResource.class,
        RefusalMapper.class);
  }
}
