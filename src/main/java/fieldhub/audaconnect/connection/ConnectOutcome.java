package fieldhub.audaconnect.connection;

/**
 * How an operator's way to AudaConnect and back ended, in words for him.
 *
 * @param status the HTTP code that fits
 * @param kept what is as it was
 * @param next what he does now
 */
record ConnectOutcome(int status, String title, String happened, String kept, String next) {

  private static final String AS_BEFORE =
      "Nothing was changed: a site that was connected still has its tokens.";

  static ConnectOutcome connected(String site, String login, boolean companyChecked) {
    return new ConnectOutcome(
        200,
        "Connected",
        "The site "
            + site
            + " is connected to AudaConnect as "
            + login
            + (companyChecked
                ? "."
                : ". Its company could not be checked, for the login does not name one."),
        "Its orders and what was still to be fetched are kept.",
        "You can close this page. The hub subscribes and polls by itself;"
            + " /operations/audaconnect/sites/"
            + site
            + " shows how it stands.");
  }

  static ConnectOutcome failed(int status, String happened, String next) {
    return new ConnectOutcome(status, "Not connected", happened, AS_BEFORE, next);
  }

  boolean isConnected() {
    return status == 200;
  }
}
