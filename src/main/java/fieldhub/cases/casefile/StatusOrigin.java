package fieldhub.cases.casefile;

/** Who numbered a status. */
public enum StatusOrigin {
  /** A workshop reported it to this hub. */
  HUB,
  /** InfoCare's hub told of it. */
  INFOCARE
}
