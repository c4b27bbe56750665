package fieldhub.sandbox.audaconnect;

import java.util.Set;

/**
 * What a user has allowed the client.
 *
 * @param scopes as they were asked for, in that order
 */
record Grant(User user, Set<String> scopes) {

  Site site() {
    return user.site();
  }
}
