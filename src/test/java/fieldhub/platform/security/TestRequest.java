package fieldhub.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** A request of which only headers and address are asked. */
final class TestRequest {
  private TestRequest() {}

  static HttpServletRequest with(Map<String, String> headers) {
    return from("192.0.2.1", headers);
  }

  static HttpServletRequest from(String address, Map<String, String> headers) {
    return with(address, null, headers);
  }

  /** One with a query string, undecoded. */
  static HttpServletRequest asking(String query, Map<String, String> headers) {
    return with("192.0.2.1", query, headers);
  }

  /** One that sends a header several times. */
  static HttpServletRequest twice(Map<String, String> headers, String name, String... values) {
    HttpServletRequest once = with(headers);
    return (HttpServletRequest)
        Proxy.newProxyInstance(
            TestRequest.class.getClassLoader(),
            new Class<?>[] {HttpServletRequest.class},
            (proxy, method, arguments) ->
                method.getName().equals("getHeaders") && name.equals(arguments[0])
                    ? Collections.enumeration(List.of(values))
                    : method.invoke(once, arguments));
  }

  private static HttpServletRequest with(
      String address, String query, Map<String, String> headers) {
    return (HttpServletRequest)
        Proxy.newProxyInstance(
            TestRequest.class.getClassLoader(),
            new Class<?>[] {HttpServletRequest.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "getHeader" -> headers.get((String) arguments[0]);
                  case "getHeaders" ->
                      Collections.enumeration(
                          headers.entrySet().stream()
                              .filter(each -> each.getKey().equals(arguments[0]))
                              .map(Map.Entry::getValue)
                              .toList());
                  case "getQueryString" -> query;
                  case "getRemoteAddr" -> address;
                  default -> throw new UnsupportedOperationException(method.getName());
                });
  }
}
