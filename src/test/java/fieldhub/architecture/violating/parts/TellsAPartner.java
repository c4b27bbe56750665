package fieldhub.architecture.violating.parts;

import fieldhub.architecture.violating.servicemobility.AsksAudaConnect;

/** Breaks rule 1. */
public class TellsAPartner {
  AsksAudaConnect partner;
}
