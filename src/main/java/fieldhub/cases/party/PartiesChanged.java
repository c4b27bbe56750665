package fieldhub.cases.party;

/** A partner or a provider was added or changed; fired in the transaction of the change. */
public record PartiesChanged() {}
