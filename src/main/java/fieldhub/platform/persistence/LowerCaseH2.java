package fieldhub.platform.persistence;

import liquibase.CatalogAndSchema.CatalogAndSchemaCase;
import liquibase.database.core.H2Database;

/**
 * H2 with {@code DATABASE_TO_LOWER=TRUE}, as this hub uses it. Liquibase takes for granted that H2
 * keeps names in capitals: it would not find its own tables at the second start and fail to create
 * them again.
 */
final class LowerCaseH2 extends H2Database {

  LowerCaseH2() {
    unquotedObjectsAreUppercased = false;
    setDatabaseChangeLogTableName("databasechangelog");
    setDatabaseChangeLogLockTableName("databasechangeloglock");
  }

  @Override
  public CatalogAndSchemaCase getSchemaAndCatalogCase() {
    return CatalogAndSchemaCase.ORIGINAL_CASE;
  }
}
