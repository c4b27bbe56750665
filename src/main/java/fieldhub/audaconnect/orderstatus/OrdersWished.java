package fieldhub.audaconnect.orderstatus;

/** Fired in the transaction that wishes orders: once it is committed, somebody may begin. */
public record OrdersWished() {}
