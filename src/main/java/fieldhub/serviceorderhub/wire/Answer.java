package fieldhub.serviceorderhub.wire;

/** The envelope of every success (contract serviceorderhub 1.5). */
public record Answer<T>(T data) {}
