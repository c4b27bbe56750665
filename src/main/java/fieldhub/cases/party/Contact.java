package fieldhub.cases.party;

/**
 * How a person or an organisation is reached, as it is stored and answered: every field is there,
 * null where nothing is known (contract serviceorderhub 3.2).
 *
 * @param createdAt as answered, {@code yyyy-MM-ddTHH:mm:ss.SSSZ}
 */
public record Contact(
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
    String doorCode,
    String createdAt) {}
