package fieldhub.cases.party;

import java.util.Locale;
import java.util.Set;

/**
 * A service partner: a company that orders service.
 *
 * @param country two capitals
 * @param locale the language of what is written to its customers
 * @param completedEmails whether completed e-mails go out for it at all (contract serviceorderhub
 *     5.1, row 2)
 * @param finalStatuses the status keys that mean that a case is completed, lower case
 */
public record Partner(
    long id,
    String name,
    String country,
    Locale locale,
    boolean completedEmails,
    Set<String> finalStatuses) {}
