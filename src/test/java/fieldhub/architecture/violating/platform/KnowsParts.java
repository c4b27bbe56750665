package fieldhub.architecture.violating.platform;

import fieldhub.architecture.violating.parts.ReadsCases;

/** Breaks rule 3. */
public class KnowsParts {
  ReadsCases parts;
}
