package fieldhub.platform.security;

import fieldhub.platform.config.Settings;
import fieldhub.platform.config.SettingsGroup;
import jakarta.inject.Inject;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** The keys that stored secrets are encrypted with. */
@SettingsGroup
public class EncryptionSettings {

  /** The setting's name, for whoever needs the keys. */
  public static final String KEYS = "fieldhub.encryption-keys";

  private static final int KEY_BYTES = 32;
  private static final Pattern KEY =
      Pattern.compile("([A-Za-z0-9._-]{1,32}):([A-Za-z0-9+/]{43}=?)");

  private final Map<String, SecretKey> keys = new LinkedHashMap<>();

  @Inject
  public EncryptionSettings(Settings settings) {
    for (String each : settings.list(KEYS)) {
      Matcher key = KEY.matcher(each);
      if (!key.matches() || keys.containsKey(key.group(1))) {
        settings.problem(
            KEYS, "must be a comma list of id:key, each id once, the key 32 bytes in base64");
      } else {
        byte[] bytes = Base64.getDecoder().decode(key.group(2));
        keys.put(key.group(1), new SecretKeySpec(bytes, 0, KEY_BYTES, "AES"));
      }
    }
  }

  /** All keys by id; the first one encrypts. */
  Map<String, SecretKey> keys() {
    return keys;
  }
}
