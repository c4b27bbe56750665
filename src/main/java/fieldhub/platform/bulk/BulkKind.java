package fieldhub.platform.bulk;

/** What can be imported; each has its row in {@code bulk_lock}. */
public enum BulkKind {
  PRODUCTS,
  STOCK,
  LOCATIONS,
  SUPPLIERS,
  LOGON_ACCOUNTS,
  WORKFORCE,
  ASSESSMENTS
}
