package fieldhub.architecture.violating.servicemobility;

import fieldhub.architecture.violating.audaconnect.AsksTheOrderHub;

/** Breaks rule 2. */
public class AsksAudaConnect {
  AsksTheOrderHub other;
}
