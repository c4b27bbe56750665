package fieldhub.architecture.violating.parts;

import fieldhub.architecture.violating.cases.ReadsParts;

/** Breaks rules 4 and 6. */
public class ReadsCases {
  ReadsParts cases;
}
