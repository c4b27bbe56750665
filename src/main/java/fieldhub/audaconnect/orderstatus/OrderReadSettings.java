package fieldhub.audaconnect.orderstatus;

import fieldhub.platform.config.Settings;
import fieldhub.platform.config.SettingsGroup;
import jakarta.inject.Inject;
import java.util.Currency;

/** How orders are read at AudaConnect. */
@SettingsGroup
public class OrderReadSettings {

  private static final String CURRENCY = "fieldhub.audaconnect.currency";
  private static final String POUNDS = "GBP";

  private final int atOnce;
  private final int perSite;
  private final String currency;

  @Inject
  public OrderReadSettings(Settings settings) {
    atOnce = settings.number("fieldhub.audaconnect.order-reads.at-once", 16, 1, 64);
    perSite = settings.number("fieldhub.audaconnect.order-reads.per-site", 2, 1, 50);
    currency = readCurrency(settings);
  }

  /** How many orders this node reads at once. */
  int atOnce() {
    return atOnce;
  }

  /** How many of them for one site. */
  int perSite() {
    return perSite;
  }

  /** Of the prices in orders, which name none (contract audaconnect 6.5); ISO 4217. */
  String currency() {
    return currency;
  }

  private static String readCurrency(Settings settings) {
    String code = settings.text(CURRENCY, POUNDS);
    if (Currency.getAvailableCurrencies().stream()
        .noneMatch(it -> it.getCurrencyCode().equals(code))) {
      settings.problem(CURRENCY, "must be a currency code of ISO 4217 such as GBP");
      return POUNDS;
    }
    return code;
  }
}
