package fieldhub.cases.routing;

/** A request that is not stored yet. */
record AskedRequest(long partner, RecentRequest request) {}
