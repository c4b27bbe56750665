package fieldhub.sandbox.mail;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fieldhub.sandbox.servicemobility.Refusal;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** GreenMail and the gate before it; runs when a port is set. */
@ApplicationScoped
public class MailServer {

  private static final Logger LOG = System.getLogger(MailServer.class.getName());
  private static final String LOCAL = "localhost";
  private static final String SMTP_PORT = "fieldhub.sandbox.mail.smtp-port";

  @Inject
  @ConfigProperty(name = SMTP_PORT)
  Optional<Integer> smtpPort;

  @Inject
  @ConfigProperty(name = "fieldhub.sandbox.mail.imap-port")
  Optional<Integer> imapPort;

  @Inject GateBoard board;
  @Inject GateCounts counts;

  private GreenMail mail;
  private SmtpGate gate;

  void start(@Observes @Initialized(ApplicationScoped.class) Object applicationStarted) {
    if (smtpPort.isEmpty()) {
      return;
    }
    List<ServerSetup> servers = new ArrayList<>();
    servers.add(new ServerSetup(0, LOCAL, ServerSetup.PROTOCOL_SMTP));
    imapPort.ifPresent(
        port -> servers.add(new ServerSetup(port, LOCAL, ServerSetup.PROTOCOL_IMAP)));
    try {
      mail = new GreenMail(servers.toArray(ServerSetup[]::new));
      mail.withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
      mail.start();
      gate = new SmtpGate(smtpPort.get(), mail.getSmtp().getPort(), board, counts);
    } catch (IOException | RuntimeException e) {
      LOG.log(Level.ERROR, "The sandbox's mail server did not start on port " + smtpPort.get(), e);
      stop();
    }
  }

  /**
   * The mailboxes.
   *
   * @throws Refusal 503 when there are none
   */
  GreenMail running() {
    if (mail == null) {
      throw new Refusal(503, "the mail server does not run: set " + SMTP_PORT);
    }
    return mail;
  }

  @PreDestroy
  void stop() {
    try {
      if (gate != null) {
        gate.close();
      }
    } catch (IOException e) {
      LOG.log(Level.DEBUG, "the gate did not close well", e);
    }
    if (mail != null) {
      mail.stop();
      mail = null;
    }
  }
}
