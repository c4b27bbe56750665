package fieldhub.architecture.violating.serviceorderhub;

import fieldhub.architecture.violating.suppliers.AsksServiceMobility;

/** Breaks rule 2. */
public class AsksSuppliers {
  AsksServiceMobility other;
}
