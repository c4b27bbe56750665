package fieldhub.serviceorderhub.completedemail;

import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.databind.node.ValueNode;
import fieldhub.cases.completedemail.EmailResult;

/**
 * What became of the e-mail (contract serviceorderhub 5.1).
 *
 * @param result {@code true} for sent, else the text why not
 */
public record CompletedEmailResult(ValueNode result) {

  static CompletedEmailResult of(EmailResult result) {
    return new CompletedEmailResult(
        result instanceof EmailResult.NotSent notSent
            ? TextNode.valueOf(notSent.reason())
            : BooleanNode.TRUE);
  }
}
