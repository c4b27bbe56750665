package fieldhub.cases.routing;

import java.time.Instant;
import java.util.Set;

/**
 * What a node decides with until something changes.
 *
 * @param providers the enabled ones among those that the rules name
 * @param compiled the rules that lead to them
 * @param until when the providers are looked at again
 */
record LiveRules(PartnerRules rules, Set<Long> providers, RuleSet compiled, Instant until) {}
