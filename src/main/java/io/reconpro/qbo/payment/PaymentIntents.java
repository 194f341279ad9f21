package io.reconpro.qbo.payment;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reconpro.qbo.document.Fingerprint;
import io.reconpro.qbo.document.Marker;
import io.reconpro.qbo.document.Texts;
import io.reconpro.qbo.document.Update;
import io.reconpro.qbo.gate.Reference;
import io.reconpro.qbo.ledger.Intent;
import io.reconpro.qbo.ledger.Link;
import io.reconpro.qbo.log.Subject;
import io.reconpro.qbo.quickbooks.entity.EntityJson;
import io.reconpro.qbo.quickbooks.entity.QuickBooksPayment;
import io.reconpro.qbo.quickbooks.entity.QuickBooksPayment.Line;
import io.reconpro.qbo.quickbooks.entity.Ref;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Turns what is to happen with payments into what the ledger stores. */
final class PaymentIntents {

    private static final String KIND = "payment";

    private final Reference books;
    private final PaymentPass pass;

    /** @param pass knows the payment methods */
    PaymentIntents(Reference books, PaymentPass pass) {
        this.books = books;
        this.pass = pass;
    }

    Intent of(InvoiceCase invoice, Step step) {
        if (step instanceof Step.Create create) {
            ObjectNode own = EntityJson.tree(payment(invoice, create, ""));
            return Intent.create(step.key(), requestId -> EntityJson.write(payment(invoice, create, requestId)),
                    Update.names(own), source(step.subject(), create.wanted().hash()));
        }
        return change(invoice, (Step.Change) step);
    }

    private QuickBooksPayment payment(InvoiceCase invoice, Step.Create step, String requestId) {
        WantedPayment wanted = step.wanted();
        List<Line> lines = step.applied().signum() > 0 ? List.of(line(invoice, step.applied())) : null;
        return new QuickBooksPayment(null, null, null, Ref.of(invoice.held().customerId()), currency(invoice),
                Ref.of(books.receivable().id()), wanted.date(), wanted.amount(), Ref.of(pass.method(step.method()).id()),
                wanted.reference(), books.deposits() == null ? null : Ref.of(books.deposits().id()),
                note(invoice, wanted, requestId), lines);
    }

    /** What somebody filled in or chose in QuickBooks since stays, as far as the shop says nothing else. */
    private Intent change(InvoiceCase invoice, Step.Change step) {
        HeldPayment held = step.held();
        WantedPayment wanted = step.wanted();
        Link link = invoice.ownership().links().get(wanted.sourceId());
        Update update = new Update(WantedPayment.ENTITY, held.json(),
                Fingerprint.parse(link == null ? null : link.fingerprint()));
        String method = step.method() == null ? null : pass.method(step.method()).id();
        List<Line> lines = new ArrayList<>();
        if (step.applied().signum() > 0) {
            lines.add(line(invoice, step.applied()));
        }
        step.others().forEach(part -> lines.add(Line.of(part.amount(), part.type(), part.id())));
        Function<String, ObjectNode> own = requestId -> {
            ObjectNode fields = EntityJson.tree(new QuickBooksPayment(null, null, null,
                    Ref.of(invoice.held().customerId()), currency(invoice), null, wanted.date(), wanted.amount(),
                    Ref.of(method), wanted.reference(), null, note(invoice, wanted, requestId), lines));
            Set.of("PaymentMethodRef", "PaymentRefNum", "DepositToAccountRef", "ARAccountRef").stream()
                    .filter(name -> !fields.has(name) && held.json().has(name))
                    .forEach(name -> fields.set(name, held.json().get(name)));
            return fields;
        };
        return Intent.update(step.key(), requestId -> EntityJson.write(update.merge(own.apply(requestId))),
                held.syncToken(), Update.names(own.apply("")), source(step.subject(), wanted.hash()));
    }

    /** Takes the whole payment, or only what it pays of these invoices, out of QuickBooks. */
    static Intent of(Release release) {
        HeldPayment held = release.held();
        Subject subject = release.subject();
        if (release.whole()) {
            return Intent.delete(release.key(), held.id(), held.syncToken(), source(subject, null));
        }
        List<Line> left = release.left().stream().map(part -> Line.of(part.amount(), part.type(), part.id())).toList();
        String body = EntityJson.write(new QuickBooksPayment(held.id(), held.syncToken(), true, Ref.of(held.customerId()),
                null, null, null, held.total(), null, null, null, null, left));
        return Intent.update(release.key(), requestId -> body, held.syncToken(), Set.of("Line"), source(subject, null));
    }

    private Ref currency(InvoiceCase invoice) {
        return books.multiCurrency() ? Ref.of(invoice.held().currency()) : null;
    }

    private static Line line(InvoiceCase invoice, BigDecimal amount) {
        return Line.of(amount, "Invoice", invoice.held().id());
    }

    private static String note(InvoiceCase invoice, WantedPayment wanted, String requestId) {
        String number = "for invoice " + invoice.invoice().number();
        return Marker.append(Texts.shorten(wanted.note(), Marker.room(KIND, number)), Marker.of(KIND, number, requestId));
    }

    private static Intent.Source source(Subject subject, String hash) {
        return new Intent.Source(null, hash, subject.number(), subject.party(), subject.date(), subject.amount());
    }
}
