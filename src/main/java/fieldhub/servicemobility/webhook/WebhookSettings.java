package fieldhub.servicemobility.webhook;

import fieldhub.platform.config.Settings;
import fieldhub.platform.config.SettingsGroup;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Which URL segments mean which type, beyond those that every hub knows. */
@SettingsGroup
public class WebhookSettings {

  private static final String SEGMENTS = "fieldhub.servicemobility.webhooks.segments";

  private final Map<String, WebhookType> extra = new HashMap<>();

  @Inject
  public WebhookSettings(Settings settings) {
    for (String pair : settings.list(SEGMENTS)) {
      int colon = pair.indexOf(':');
      Optional<WebhookType> type =
          colon < 1 ? Optional.empty() : WebhookType.ofEnvelope(pair.substring(colon + 1).trim());
      if (type.isEmpty()) {
        settings.problem(SEGMENTS, "must be a comma list of segment:type");
      } else {
        extra.put(pair.substring(0, colon).trim(), type.get());
      }
    }
  }

  /** The type that a URL segment means; empty when it means none. */
  Optional<WebhookType> ofSegment(String segment) {
    WebhookType known = extra.get(segment);
    return known == null ? WebhookType.ofSegment(segment) : Optional.of(known);
  }
}
