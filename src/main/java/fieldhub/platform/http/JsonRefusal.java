package fieldhub.platform.http;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.math.BigDecimal;
import java.time.temporal.Temporal;
import java.util.Collection;
import java.util.List;

/**
 * Words for the caller about a document that could not be read. The parser's own words would name
 * our classes.
 */
final class JsonRefusal {
  private JsonRefusal() {}

  static ProblemException of(JsonProcessingException unreadable) {
    if (unreadable instanceof JsonMappingException
        && unreadable.getCause()
            instanceof JsonProcessingException cause) { // wrapped on its way up
      return of(cause);
    }
    if (unreadable instanceof MismatchedInputException mismatch && !mismatch.getPath().isEmpty()) {
      return new ProblemException(
          ProblemType.INVALID_REQUEST,
          "1 field is not acceptable",
          List.of(param(mismatch, "must be " + kind(mismatch.getTargetType()))));
    }
    if (unreadable instanceof MismatchedInputException mismatch) {
      return new ProblemException(
          ProblemType.INVALID_REQUEST,
          mismatch.getTargetType() == null
              ? "the request body is empty or is followed by something else"
              : "the request body must be " + kind(mismatch.getTargetType()));
    }
    if (unreadable instanceof StreamConstraintsException) {
      return new ProblemException(
          ProblemType.INVALID_REQUEST,
          "the request body is nested too deeply, or a name, text or number in it is too long");
    }
    if (unreadable instanceof InputCoercionException) {
      return new ProblemException(
          ProblemType.INVALID_REQUEST,
          "a number in the request body is out of range" + where(unreadable));
    }
    return new ProblemException(
        ProblemType.INVALID_REQUEST, "the request body is not acceptable JSON" + where(unreadable));
  }

  private static InvalidParam param(JsonMappingException mismatch, String reason) {
    StringBuilder path = new StringBuilder("$");
    String name = "";
    for (JsonMappingException.Reference step : mismatch.getPath()) {
      if (step.getFieldName() == null) {
        path.append('[').append(step.getIndex()).append(']');
      } else {
        name = step.getFieldName();
        path.append('.').append(name);
      }
    }
    return InvalidParam.of(name, reason, path.toString());
  }

  private static String kind(Class<?> type) {
    if (type == null) {
      return "of another kind";
    }
    if (CharSequence.class.isAssignableFrom(type)) {
      return "a text";
    }
    if (type == Integer.class || type == int.class || type == Long.class || type == long.class) {
      return "a whole number";
    }
    if (type == BigDecimal.class || Number.class.isAssignableFrom(type) || type == double.class) {
      return "a number";
    }
    if (type == Boolean.class || type == boolean.class) {
      return "true or false";
    }
    if (Temporal.class.isAssignableFrom(type)) {
      return "a date and time such as 2026-03-12T10:00:00.000Z";
    }
    return Collection.class.isAssignableFrom(type) || type.isArray() ? "a list" : "an object";
  }

  private static String where(JsonProcessingException unreadable) {
    JsonLocation at = unreadable.getLocation();
    return at == null ? "" : " near line " + at.getLineNr() + ", column " + at.getColumnNr();
  }
}
