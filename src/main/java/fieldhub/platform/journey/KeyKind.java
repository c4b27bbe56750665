package fieldhub.platform.journey;

/** What kind of business key a journey entry stands under. */
public enum KeyKind {
  MESSAGE,
  WORK_ORDER,
  PARTS_ORDER,
  PART,
  STORAGE_LOCATION,
  TECHNICIAN,
  NETWORK_ADDRESS,
  SITE,
  ASSET,
  CASE,
  LOAD,
  TRANSFER,
  COUNT,
  ASSESSMENT
}
