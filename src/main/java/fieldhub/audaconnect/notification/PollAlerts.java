package fieldhub.audaconnect.notification;

import fieldhub.audaconnect.connection.CallProblem;
import fieldhub.platform.alert.Alerts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** What people must know of polls that fail, in the transaction that notes the poll's end. */
@ApplicationScoped
class PollAlerts {

  private static final String FAILING = "audaconnect.failing";
  private static final String LOST = "audaconnect.lost-answer";

  /** So often in a row a poll may fail before anybody is told. */
  private static final int PATIENCE = 5;

  @Inject private Alerts alerts;

  /** A poll is over. */
  void ended(DuePoll poll, PollResult result) {
    if (result.isGood()) {
      if (poll.failures() > 0) {
        alerts.settle(FAILING, poll.site());
      }
    } else if (isAlarming(poll, result)) {
      alerts.raise(
          FAILING,
          poll.site(),
          "Its polls fail: "
              + result.text()
              + ". What waits at AudaConnect stays there, and polls go on with growing pauses. The"
              + " site's attempts have each answer's Correlation-Id for AudaConnect's service desk.");
    }
    if (result.isLost() && poll.lost() == 0) {
      lost(poll.site(), result.text());
    }
  }

  /** A node died while it polled a few sites: one alert for all of them. */
  void cutOff(String site) {
    lost("a node that stopped", "it polled several sites, one of them " + site);
  }

  private void lost(String site, String how) {
    alerts.raise(
        LOST,
        site,
        "The answer to a poll was lost ("
            + how
            + "), and AudaConnect may have removed what it told. All open orders of the site are read"
            + " again by themselves. An order that was placed just then shows with its next"
            + " notification: compare with AudaConnect, and have it read by its id if it is missing.");
  }

  /** A refusal is told at once: repeating cannot change it. */
  private static boolean isAlarming(DuePoll poll, PollResult result) {
    boolean refused = result.problem().filter(PollAlerts::isRefusal).isPresent();
    return refused || (!result.isNoAttempt() && poll.failures() + 1 >= PATIENCE);
  }

  private static boolean isRefusal(CallProblem problem) {
    return problem == CallProblem.REFUSED || problem == CallProblem.GONE;
  }
}
