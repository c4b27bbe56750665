package fieldhub.audaconnect.assessment;

/** Fired in the transaction that stores what is to be looked up: it can begin once committed. */
public record AssessmentsToFind() {}
