package fieldhub.architecture.violating.parts;

/** Breaks the naming rule. */
public class PartsHelper {}
