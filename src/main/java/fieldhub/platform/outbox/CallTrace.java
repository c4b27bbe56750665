package fieldhub.platform.outbox;

/**
 * What went over the line in one attempt, for whoever keeps a log of calls. It must not hold a
 * credential; how much of it is kept is the log's business.
 *
 * @param url the address that was called, null where it is no web address
 * @param request what was sent, null if nothing was
 * @param response what came back, null if nothing did
 */
public record CallTrace(String url, String request, String response) {}
