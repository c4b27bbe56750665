package fieldhub.cases.casefile;

/** What InfoCare tells of a case beside its statuses (contract serviceorderhub 8). */
public enum RecordKind {
  MESSAGE,
  COST_PROPOSAL,
  FILE,
  INVOICE
}
