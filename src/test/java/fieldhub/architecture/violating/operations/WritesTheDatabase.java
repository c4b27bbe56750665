package fieldhub.architecture.violating.operations;

import jakarta.persistence.EntityManager;

/** Breaks rules 5 and 7. */
public class WritesTheDatabase {
  EntityManager entities;
}
