package fieldhub.operations.parties;

import fieldhub.cases.completedemail.MailLanguage;
import fieldhub.cases.party.Partner;
import fieldhub.operations.paging.LanguageTag;
import fieldhub.operations.paging.RequestCheck;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A whole partner as operators write it. */
public record PartnerChange(
    @Schema(description = "That of the address, where it is given") Long id,
    @Schema(example = "Nordhem Elektronik", required = true) String name,
    @Schema(example = "SE", required = true) String country,
    @Schema(description = "Language of its customers", example = "sv-SE", required = true)
        String locale,
    @Schema(description = "Whether completed e-mails go out", defaultValue = "true")
        Boolean completedEmails,
    @Schema(
            description = "Status keys that mean that a case is completed",
            defaultValue = "[\"final\"]")
        List<String> finalStatuses,
    @Schema(example = "new contract", required = true) String reason) {

  private static final int NAME = 200;
  private static final int KEY = 64;
  private static final int MOST_KEYS = 15;

  /** In others its customers could not be written to. */
  private static final String MAIL_LANGUAGES =
      Arrays.stream(MailLanguage.values())
          .map(MailLanguage::code)
          .collect(Collectors.joining(", "));

  Partner read(RequestCheck check, long address) {
    check.same("id", id, address);
    String partnerName = check.required("name", name, NAME);
    String in = check.required("country", country, 2);
    if (!in.isEmpty() && !in.matches("[A-Z]{2}")) {
      check.refuse("country", "must be two capitals such as SE", country);
    }
    check.required("locale", locale, KEY);
    Optional<Locale> language = LanguageTag.read(check, "locale", locale);
    if (language.isPresent() && MailLanguage.named(language.get().getLanguage()).isEmpty()) {
      check.refuse("locale", "must be a language of the mail templates: " + MAIL_LANGUAGES, locale);
    }
    return new Partner(
        address,
        partnerName,
        in,
        language.orElse(Locale.ROOT),
        completedEmails == null || completedEmails,
        statuses(check));
  }

  private Set<String> statuses(RequestCheck check) {
    if (finalStatuses == null) {
      return Set.of("final");
    }
    Set<String> keys = new TreeSet<>();
    for (String each : finalStatuses) {
      String key = each == null ? "" : each.strip().toLowerCase(Locale.ROOT);
      if (!key.matches("[^\\s,\\p{Cntrl}]{1," + KEY + "}") || keys.size() == MOST_KEYS) {
        check.refuse(
            "finalStatuses", "must be at most " + MOST_KEYS + " keys without blanks", each);
        return Set.of();
      }
      keys.add(key);
    }
    return keys;
  }
}
