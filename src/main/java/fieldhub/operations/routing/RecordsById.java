package fieldhub.operations.routing;

import fieldhub.operations.paging.ItemPage;
import fieldhub.operations.paging.PageKey;
import fieldhub.operations.paging.RequestCheck;
import fieldhub.platform.http.ProblemException;
import fieldhub.platform.http.ProblemType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The rules, or the competences, of one version of a partner's routing, as operators look at them.
 *
 * @param all in the order of their ids
 */
record RecordsById<R>(Map<Long, R> all) {

  /** Those behind the page's key. */
  <T> ItemPage<T> page(Function<R, T> wire, String after, String limit) {
    RequestCheck check = new RequestCheck();
    long from = check.after(after, 1, key -> Long.valueOf(key.get(0))).orElse(0L);
    int size = check.limit(limit);
    check.done();
    List<Map.Entry<Long, R>> found =
        all.entrySet().stream().filter(it -> it.getKey() > from).limit(size + 1L).toList();
    return ItemPage.of(found, size, it -> wire.apply(it.getValue()), it -> PageKey.of(it.getKey()));
  }

  /**
   * The one of that id.
   *
   * @throws ProblemException NOT_FOUND
   */
  <T> T one(long id, Function<R, T> wire) {
    return Optional.ofNullable(all.get(id))
        .map(wire)
        .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, "no such record"));
  }
}
