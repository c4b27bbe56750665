package fieldhub.cases.requestlog;

import java.util.UUID;

/**
 * A case whose turn it is in a run.
 *
 * @param touched how often its log had changed when it was read
 */
public record DueCase(long id, UUID guid, long touched) {}
