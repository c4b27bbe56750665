package fieldhub.architecture.violating.scheduling;

import fieldhub.architecture.violating.cases.ReadsParts;

/** Breaks rule 4. */
public class ReadsCases {
  ReadsParts cases;
}
