package fieldhub.architecture.violating.cases;

import fieldhub.architecture.violating.parts.ReadsCases;

/** Breaks rules 4 and 6. */
public class ReadsParts {
  ReadsCases parts;
}
