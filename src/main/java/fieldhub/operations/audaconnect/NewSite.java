package fieldhub.operations.audaconnect;

import fieldhub.audaconnect.connection.Site;
import fieldhub.audaconnect.connection.SiteState;
import fieldhub.operations.paging.RequestCheck;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A site that the hub is to know. */
public record NewSite(
    @Schema(description = "Ours: 1 to 40 letters, digits, . _ -", example = "thornbury")
        String name,
    @Schema(description = "For people; the name when missing", example = "Thornbury body shop")
        String label,
    @Schema(description = "8 letters and digits", example = "GBEX0042") String companyCode,
    @Schema(example = "100231") String siteId) {

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,40}");
  private static final Pattern COMPANY = Pattern.compile("[A-Za-z0-9]{8}");
  private static final int LONGEST_LABEL = 200;
  private static final int LONGEST_SITE = 64;

  /**
   * The site, not connected yet.
   *
   * @throws fieldhub.platform.http.ProblemException INVALID_REQUEST when a field is not acceptable
   */
  Site checked() {
    RequestCheck check = new RequestCheck();
    String ours = required(check, "name", name, NAME, "must be 1 to 40 letters, digits, . _ -");
    String company =
        required(check, "companyCode", companyCode, COMPANY, "must be 8 letters and digits");
    String site = check.required("siteId", siteId, LONGEST_SITE);
    String text = check.text("label", label, LONGEST_LABEL).orElse(ours);
    check.done();
    return new Site(
        ours,
        text,
        company.toUpperCase(Locale.ROOT),
        site,
        SiteState.NEW,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static String required(
      RequestCheck check, String field, String value, Pattern form, String rule) {
    String given = value == null ? "" : value.strip();
    if (!form.matcher(given).matches() || given.matches("\\.+")) {
      check.refuse(field, given.isEmpty() ? "is missing" : rule, given);
    }
    return given;
  }
}
