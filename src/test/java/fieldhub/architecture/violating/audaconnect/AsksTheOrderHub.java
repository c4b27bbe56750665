package fieldhub.architecture.violating.audaconnect;

import fieldhub.architecture.violating.serviceorderhub.AsksSuppliers;

/** Breaks rule 2. */
public class AsksTheOrderHub {
  AsksSuppliers other;
}
