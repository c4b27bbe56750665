package fieldhub.servicemobility.export;

import fieldhub.platform.config.Settings;
import fieldhub.platform.config.SettingsGroup;
import fieldhub.servicemobility.webhook.WebhookType;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where ServiceMobility's Export API is (contract servicemobility 6.5); without it none is asked.
 */
@SettingsGroup
public class ExportSettings {
  private static final String TOKEN = "fieldhub.servicemobility.export.token";
  private static final String TYPES = "fieldhub.servicemobility.export.types";

  private final Optional<URI> baseUrl;
  private final String token;
  private final Duration interval;
  private final int limit;
  private final Map<WebhookType, String> names;

  @Inject
  public ExportSettings(Settings settings) {
    baseUrl = settings.address("fieldhub.servicemobility.export.base-url");
    token = baseUrl.isPresent() ? settings.required(TOKEN) : settings.text(TOKEN, "");
    interval =
        settings.duration("fieldhub.servicemobility.export.interval", Duration.ofMinutes(15));
    limit = settings.number("fieldhub.servicemobility.export.limit", 500, 1, 10_000);
    names = readTypes(settings);
  }

  /** Whether there is an Export API to ask. */
  boolean isConfigured() {
    return baseUrl.isPresent();
  }

  /** Only when it is configured. */
  URI baseUrl() {
    return baseUrl.orElseThrow();
  }

  String token() {
    return token;
  }

  /** From the end of a fetch to the start of the next one. */
  Duration interval() {
    return interval;
  }

  /** How many rows one call asks for. */
  int limit() {
    return limit;
  }

  /** What is fetched, each type with the name that the Export API has for it. */
  Map<WebhookType, String> names() {
    return names;
  }

  private static Map<WebhookType, String> readTypes(Settings settings) {
    Map<WebhookType, String> names = new EnumMap<>(WebhookType.class);
    List<String> given = settings.list(TYPES);
    for (String each : given) {
      int colon = each.indexOf(':');
      String type = colon < 0 ? each : each.substring(0, colon).trim();
      String name = colon < 0 ? each : each.substring(colon + 1).trim();
      Optional<WebhookType> known = WebhookType.ofEnvelope(type);
      if (known.isEmpty() || !name.matches("[A-Za-z0-9_-]{1,64}")) {
        settings.problem(TYPES, "must be a comma list of type or type:name-in-the-export");
      } else {
        names.put(known.get(), name);
      }
    }
    if (given.isEmpty()) {
      for (WebhookType type : WebhookType.values()) {
        names.put(type, type.wireName());
      }
    }
    return names;
  }
}
