package io.reconpro.qbo.sandbox.control;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reconpro.qbo.sandbox.books.Books;
import io.reconpro.qbo.sandbox.books.Person;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/**
 * What a person does in QuickBooks, as it is asked for over HTTP; each action needs only what its method of
 * {@link Person} takes.
 *
 * @param action edits, renames, deactivates, deletes, voids, merges, pays, receives, deposits, credits, applies,
 *               paysBills, billsCharges, typesTax, matches, settles, closesBooks, closesBooksWithPassword or opensBooks
 * @param entity of the record with the id; Invoice, say
 * @param ids of the invoices, bills or payments that are paid or deposited
 * @param into id of the record that gets the other's transactions, of the invoice that gets a credit, or of the item
 *             that is credited
 * @param date of the transaction, or last day of the closed books
 * @param account by name, where money goes to or comes from
 * @param method of payment, by name
 * @param number of the check or the document
 * @param name a record's new one
 * @param properties the changed ones
 */
record PersonRequest(String realm, String action, String entity, String id, List<String> ids, String into,
                     String amount, LocalDate date, String account, String method, String number, String name,
                     ObjectNode properties) {

    /** Does it and gives the record that came of it. */
    ObjectNode perform(Function<String, Books> companies) {
        Books books = companies.apply(needed("realm", realm));
        if (books == null) {
            throw new IllegalArgumentException("realm: there is no company '" + realm + "'");
        }
        Person person = books.person().on(date).into(account).by(method, number);
        String[] several = ids == null ? new String[0] : ids.toArray(String[]::new);
        return switch (action == null ? "" : action) {
            case "edits" -> person.edits(needed("entity", entity), id, needed("properties", properties));
            case "renames" -> person.renames(needed("entity", entity), id, needed("name", name));
            case "deactivates" -> person.deactivates(needed("entity", entity), id);
            case "deletes" -> person.deletes(needed("entity", entity), id);
            case "voids" -> person.voids(needed("entity", entity), id);
            case "merges" -> person.merges(needed("entity", entity), id, into);
            case "pays" -> person.pays(needed("amount", amount), several);
            case "receives" -> person.receives(id, needed("amount", amount));
            case "deposits" -> person.deposits(several);
            case "credits" -> person.credits(id, needed("amount", amount), into);
            case "applies" -> person.applies(id, into, needed("amount", amount));
            case "paysBills" -> person.paysBills(needed("amount", amount), several);
            case "billsCharges" -> person.billsCharges(id);
            case "typesTax" -> person.typesTax(id, needed("amount", amount));
            case "matches" -> person.matches(needed("entity", entity), id);
            case "settles" -> person.settles(id);
            case "closesBooks" -> person.closesBooks(needed("date", date));
            case "closesBooksWithPassword" -> person.closesBooksWithPassword(needed("date", date));
            case "opensBooks" -> person.opensBooks();
            default -> throw new IllegalArgumentException("action: a person does not know how to '" + action
                    + "'; see the methods of Person");
        };
    }

    private static <T> T needed(String what, T value) {
        if (value == null) {
            throw new IllegalArgumentException(what + ": missing");
        }
        return value;
    }
}
