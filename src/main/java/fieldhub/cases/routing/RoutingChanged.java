package fieldhub.cases.routing;

/** Fired as a CDI event in the transaction in which a partner's routing became another version. */
public record RoutingChanged(long partner) {}
