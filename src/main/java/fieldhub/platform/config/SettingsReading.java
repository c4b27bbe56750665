package fieldhub.platform.config;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.context.spi.CreationalContext;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * Reads every {@link SettingsGroup} at start, so that one look at the log shows all that is wrong.
 */
@ApplicationScoped
public class SettingsReading {
  private static final Logger LOG = System.getLogger(SettingsReading.class.getName());

  @Inject private BeanManager beans;
  @Inject private Settings settings;
  @Inject private Readiness readiness;

  void readAll(@Observes @Initialized(ApplicationScoped.class) Object started) {
    for (Bean<?> bean : beans.getBeans(Object.class, Any.Literal.INSTANCE)) {
      if (bean.getStereotypes().contains(SettingsGroup.class)) {
        read(bean);
      }
    }
    readiness.settingsRead();
    if (!settings.sound()) {
      LOG.log(
          Level.ERROR,
          "Fieldhub does not become ready: {0} bad settings",
          settings.problems().size());
    }
  }

  private void read(Bean<?> group) {
    try {
      CreationalContext<?> context = beans.createCreationalContext(group);
      beans.getReference(group, group.getBeanClass(), context);
    } catch (RuntimeException unreadable) {
      LOG.log(
          Level.ERROR, "cannot read the settings of " + group.getBeanClass().getName(), unreadable);
      settings.problem(
          group.getBeanClass().getSimpleName(), "cannot be read; the log has the reason");
    }
  }
}
