package fieldhub.platform.security;

/**
 * Fired inside the transaction that changes an account, so that logins remembered for it are
 * dropped after the commit.
 */
record OperatorChanged(String name) {}
