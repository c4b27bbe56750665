package fieldhub.cases.casefile;

import java.util.Set;

/** Reference data whose name contains the text of a common search. */
record CommonIds(Set<Long> serviceTypes, Set<Long> productTypes, Set<Long> manufacturers) {}
