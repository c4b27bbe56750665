package fieldhub.architecture.violating.suppliers;

import fieldhub.architecture.violating.servicemobility.AsksAudaConnect;

/** Breaks rule 2. */
public class AsksServiceMobility {
  AsksAudaConnect other;
}
