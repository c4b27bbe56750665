package fieldhub.operations.parties;

import fieldhub.cases.party.Contact;
import fieldhub.operations.paging.RequestCheck;
import fieldhub.platform.http.WireTime;
import java.time.Clock;

/** How a workshop is reached, as operators write it; what is left out is empty. */
public record ContactFields(
    Long id,
    String name,
    String firstName,
    String lastName,
    String organizationName,
    String organizationNumber,
    String addName,
    String address,
    String postalCode,
    String city,
    String countryCode,
    String phone,
    String mobile,
    String email,
    String floor,
    String entrance,
    String doorCode) {

  private static final int TEXT = 200;

  /** The contact, with the provider's id where it has none of its own. */
  Contact read(RequestCheck check, long provider, Clock clock) {
    return new Contact(
        id == null ? Long.valueOf(provider) : id,
        text(check, "name", name),
        text(check, "firstName", firstName),
        text(check, "lastName", lastName),
        text(check, "organizationName", organizationName),
        text(check, "organizationNumber", organizationNumber),
        text(check, "addName", addName),
        text(check, "address", address),
        text(check, "postalCode", postalCode),
        text(check, "city", city),
        text(check, "countryCode", countryCode),
        text(check, "phone", phone),
        text(check, "mobile", mobile),
        check.email("contact.email", email).orElse(null),
        text(check, "floor", floor),
        text(check, "entrance", entrance),
        text(check, "doorCode", doorCode),
        WireTime.write(clock.instant()));
  }

  private static String text(RequestCheck check, String name, String value) {
    return check.text("contact." + name, value, TEXT).orElse(null);
  }
}
