package fieldhub.platform.journey;

/** What kind of business key a journey entry stands under. */
public enum KeyKind {
  MESSAGE,
  WORK_ORDER,
  PARTS_ORDER,
  PART,
  STORAGE_LOCATION,
  TECHNICIAN,
  SITE,
  ASSET,
  CASE,
  LOAD,
  TRANSFER,
  COUNT
}
