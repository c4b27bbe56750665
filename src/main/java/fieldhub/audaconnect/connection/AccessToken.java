package fieldhub.audaconnect.connection;

import java.util.UUID;

/**
 * A token to call with.
 *
 * @param pair which pair of tokens it belongs to; another pair, another id
 */
record AccessToken(String site, UUID pair, String value) {

  /** Tokens must not get into a log by chance. */
  @Override
  public String toString() {
    return "token of " + site;
  }
}
