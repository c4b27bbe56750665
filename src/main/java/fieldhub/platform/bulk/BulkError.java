package fieldhub.platform.bulk;

/** Why a row of an import is refused. The refused value is not repeated. */
public record BulkError(int row, String field, String reason) {}
