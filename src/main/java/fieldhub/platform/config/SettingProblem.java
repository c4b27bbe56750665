package fieldhub.platform.config;

/**
 * A setting that is missing or unusable. Names the setting and the reason, never its value, which
 * may be a secret.
 *
 * @param name the setting, for example {@code fieldhub.servicemobility.jwt.hs256-keys}
 * @param reason what is wrong with it, in words for an administrator
 */
public record SettingProblem(String name, String reason) {}
