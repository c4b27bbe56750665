package fieldhub.platform.security;

import java.security.Principal;
import java.util.Locale;

/**
 * Who calls the Service Order Hub: what is known of a user by its token (contract serviceorderhub
 * 1.3). No call names the partner; this does.
 *
 * @param user name of the user that the token belongs to; names are unique
 * @param party the numeric id of the partner or provider
 * @param locale the user's one locale, for common data unless {@code Accept-Language} asks for
 *     another
 */
public record ApiCaller(String user, Side side, long party, Locale locale) implements Principal {
  @Override
  public String getName() {
    return user;
  }

  /** Whether a case with these parties is the caller's own. */
  public boolean owns(long partner, long provider) {
    return party == (side == Side.PARTNER ? partner : provider);
  }
}
