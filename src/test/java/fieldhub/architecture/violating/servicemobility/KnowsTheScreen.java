package fieldhub.architecture.violating.servicemobility;

import fieldhub.architecture.violating.operations.WritesTheDatabase;

/** Breaks rule 5. */
public class KnowsTheScreen {
  WritesTheDatabase screen;
}
