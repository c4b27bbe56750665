package fieldhub.cases.party;

/**
 * A service provider: a workshop that performs service.
 *
 * @param enabled no rule leads to a disabled one (contract serviceorderhub 5.2)
 */
public record Provider(long id, String name, boolean enabled, Contact contact) {}
