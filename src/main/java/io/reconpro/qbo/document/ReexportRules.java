package io.reconpro.qbo.document;

import static java.util.Map.entry;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reconpro.qbo.ledger.Link;
import io.reconpro.qbo.log.Code;
import io.reconpro.qbo.log.Finding;
import io.reconpro.qbo.quickbooks.entity.EntityJson;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What happens with an approved document that QuickBooks holds in an older version (S-16, S-17): never a second one,
 * and an update of the first only where the settings allow it.
 * <p>
 * A payment changes the copy's version but none of the properties that the exporter wrote, so these tell whether a
 * person edited it.
 *
 * @param overwrite whether the setting allows to update such a document
 * @param setting what the setting is called
 * @param kind what else this kind of document is judged by, from the draft and its copy in QuickBooks
 */
public record ReexportRules<D extends Draft>(boolean overwrite, String setting,
        BiFunction<D, ObjectNode, List<Finding>> kind) {

    /** How a bookkeeper calls what was edited. A customer that was changed has a finding of its own. */
    private static final Map<String, String> WORDS = Map.ofEntries(entry("Line", "lines"), entry("TxnDate", "date"),
            entry("DueDate", "due date"), entry("BillEmail", "e-mail address"), entry("ClassRef", "class"),
            entry("CustomerMemo", "message to the customer"), entry("TxnTaxDetail", "tax"), entry("VendorRef", "vendor"),
            entry("APAccountRef", "payable account"), entry("BillAddr", "bill address"),
            entry("ShipAddr", "ship address"));

    /** The copy to be updated, as QuickBooks holds it; empty when it is gone, or must not be updated. */
    Optional<ObjectNode> copy(Link link, Context context) {
        return link == null || !overwrite ? Optional.empty() : held(link, context);
    }

    /** The copy as QuickBooks holds it; empty when it is gone. */
    static Optional<ObjectNode> held(Link link, Context context) {
        return context.known().document(link.key().entity(), link.qboId());
    }

    /** A copy that was deleted or voided in QuickBooks is made anew only when somebody says so (E12). */
    static Optional<Finding> lost(Draft draft, Link link, ObjectNode copy) {
        return copy != null && !Voided.is(copy) ? Optional.empty()
                : Optional.of(Findings.about(draft.subject(), Code.E12, Map.of("qboId", link.qboId())));
    }

    List<Finding> findings(D draft, Link link, ObjectNode copy, Context context) {
        if (!overwrite) {
            return List.of(Findings.about(draft.subject(), Code.E11,
                    Map.of("qboId", link.qboId(), "setting", setting)));
        }
        Optional<Finding> lost = lost(draft, link, copy);
        if (lost.isPresent()) {
            return List.of(lost.get());
        }
        List<Finding> findings = new ArrayList<>();
        edits(draft, link, copy).ifPresent(findings::add);
        closed(draft, copy, context).ifPresent(findings::add);
        number(draft, copy).ifPresent(findings::add);
        findings.addAll(kind.apply(draft, copy));
        return findings;
    }

    private static Optional<Finding> edits(Draft draft, Link link, ObjectNode copy) {
        if (copy.path("SyncToken").asText().equals(link.syncToken())) {
            return Optional.empty();
        }
        Fingerprint written = Fingerprint.parse(link.fingerprint());
        List<String> filledIn = draft.isWritable() ? written.filledIn(copy, own(draft)) : List.of();
        String edited = written.isKnown() ? Stream.concat(written.edited(copy).stream(), filledIn.stream())
                .filter(WORDS::containsKey).map(WORDS::get).collect(Collectors.joining(", ")) : "what, is not known";
        return edited.isEmpty() ? Optional.empty()
                : Optional.of(Findings.about(draft.subject(), Code.W23, Map.of("edited", edited)));
    }

    private static ObjectNode own(Draft draft) {
        return EntityJson.tree(draft.toQuickBooks(key -> "", ""));
    }

    /** QuickBooks keeps the number that it has (S-17). */
    private static Optional<Finding> number(Draft draft, ObjectNode copy) {
        String kept = copy.path("DocNumber").asText();
        return kept.isEmpty() || kept.equals(draft.subject().number()) ? Optional.empty()
                : Optional.of(Findings.about(draft.subject(), Code.W40, Map.of("qboNumber", kept)));
    }

    /** The new date is judged like that of any document. */
    private static Optional<Finding> closed(Draft draft, ObjectNode copy, Context context) {
        LocalDate closed = context.reference().booksClosedThrough();
        LocalDate date = LocalDate.parse(copy.path("TxnDate").asText());
        if (closed == null || date.isAfter(closed) || !draft.subject().date().isAfter(closed)) {
            return Optional.empty();
        }
        return Optional.of(Findings.about(draft.subject(), Code.E09,
                Map.of("date", date + " in QuickBooks", "closed", "books closed through " + closed)));
    }
}
