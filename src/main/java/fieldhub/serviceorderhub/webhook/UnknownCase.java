package fieldhub.serviceorderhub.webhook;

import fieldhub.platform.alert.ParkedAlerts;
import fieldhub.platform.inbox.FinalFailureException;
import fieldhub.serviceorderhub.upstream.InfoCare;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * What is done about a webhook of a case that is not here: with an upstream the case is read there
 * and the webhook waits, without one it is parked and a person is told.
 */
@ApplicationScoped
class UnknownCase {

  /** Something was told of a case that is not here; its subject is the case's guid. */
  static final String ALERT = "serviceorderhub.unknown-case";

  @Inject private InfoCare infoCare;
  @Inject private CaseFetches fetches;
  @Inject private ParkedAlerts alerts;
  @Inject private FetchWorker worker;

  /**
   * Does it, in transactions of their own: the one of the message is undone.
   *
   * @param alone whether the message is the only one of its transaction; together with others each
   *     is tried alone once more, and then is the time
   * @return what the handler shall fail with
   */
  RuntimeException told(News told, boolean alone) {
    if (infoCare.configured()) {
      if (alone) {
        fetches.wish(told.guid(), told.message());
        worker.call();
      }
      return new IllegalStateException("waits for its case to be read from InfoCare's hub");
    }
    if (alone) {
      alerts.raise(
          ALERT,
          told.guid().toString(),
          "InfoCare's hub told of case "
              + told.guid()
              + ", which is not here, and no upstream is set to read it from. The webhook is parked"
              + " in the inbox with its content. Set fieldhub.serviceorderhub.upstream.url, then"
              + " retry it under /operations/inbox");
    }
    return new FinalFailureException("the case is not here, and no upstream is set");
  }
}
