package fieldhub.sandbox.infocare;

/**
 * Who calls.
 *
 * @param token what proves it
 * @param side partner or provider
 * @param id of the partner or provider
 * @param allProviders may speak for any provider
 * @param country two capitals
 */
record HubUser(String token, Side side, long id, boolean allProviders, String country) {

  HubUser as(long provider) {
    return new HubUser(token, Side.PROVIDER, provider, allProviders, country);
  }

  /** Whether the case is this user's to see. */
  boolean owns(HubCase hubCase) {
    return id == (side == Side.PARTNER ? hubCase.partner() : hubCase.provider());
  }
}
