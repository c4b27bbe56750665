package fieldhub.cases.completedemail;

import fieldhub.cases.casefile.CaseContacts;
import fieldhub.cases.casefile.CaseFile;
import fieldhub.cases.party.Contact;
import fieldhub.platform.mail.EmailAddress;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The one receiver of a completed e-mail (contract serviceorderhub 5.1): the address that was asked
 * for, else the consumer's, else the customer's, nobody else's.
 *
 * @param contact whose address that is, null when it is nobody's of the case
 */
record EmailReceiver(String address, Contact contact) {

  /** Empty when nobody can be reached. */
  static Optional<EmailReceiver> of(CaseFile caseFile, Optional<String> asked) {
    CaseContacts contacts = caseFile.contacts();
    if (asked.isPresent()) {
      Contact named =
          Stream.of(contacts.consumer(), contacts.customer())
              .filter(it -> it != null && asked.get().equalsIgnoreCase(it.email()))
              .findFirst()
              .orElse(null);
      return Optional.of(new EmailReceiver(asked.get(), named));
    }
    return Stream.of(contacts.consumer(), contacts.customer())
        .filter(it -> it != null && isUsable(it.email()))
        .findFirst()
        .map(it -> new EmailReceiver(it.email().strip(), it));
  }

  private static boolean isUsable(String address) {
    return address != null
        && address.strip().length() <= EmailAddress.LONGEST
        && EmailAddress.isOne(address.strip());
  }
}
