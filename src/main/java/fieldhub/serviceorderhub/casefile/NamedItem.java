package fieldhub.serviceorderhub.casefile;

/** A party of a case as it is answered (contract serviceorderhub 3.3). */
record NamedItem(long id, String name) {}
