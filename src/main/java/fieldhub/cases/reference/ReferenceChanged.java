package fieldhub.cases.reference;

/** Common data was changed; fired in the transaction of the change. */
public record ReferenceChanged() {}
