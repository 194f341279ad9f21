package io.reconpro.qbo.payment;

import io.reconpro.qbo.document.Names;
import io.reconpro.qbo.ledger.Link;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One run's way through the payments of all exported invoices: where its reading stands, what it has learnt of the
 * books, and what waits until a batch is full. For the chunks of one run, one after the other.
 */
public final class PaymentPass {

    private final int size;
    private final Map<String, PaymentMethod> methods = new HashMap<>();
    private final List<Additions> waiting = new ArrayList<>();
    private Set<String> bankAccounts;
    private String after = "";
    private boolean more = true;
    private boolean amongForeseen;

    PaymentPass(int size) {
        this.size = size;
    }

    public boolean isHasNext() {
        return more;
    }

    int size() {
        return size;
    }

    String after() {
        return after;
    }

    /** Whether the invoices are over that QuickBooks holds, so that those follow that an export would create. */
    boolean isAmongForeseen() {
        return amongForeseen;
    }

    /**
     * A chunk that is not full was the last one of its kind.
     *
     * @param foreseen whether an export would create invoices
     */
    void read(List<Link> links, boolean foreseen) {
        boolean full = links.size() == size;
        more = full || foreseen && !amongForeseen;
        if (!full) {
            amongForeseen = true;
            after = "";
        } else {
            after = links.get(links.size() - 1).key().sourceId();
        }
    }

    /** Whether the lists of the books that all payments need have to be asked for. */
    boolean isUninformed() {
        return bankAccounts == null;
    }

    void learn(Set<String> bankAccountIds, List<PaymentMethod> all) {
        bankAccounts = Set.copyOf(bankAccountIds);
        all.forEach(this::learn);
    }

    void learn(PaymentMethod method) {
        methods.merge(Names.foldListed(method.name()), method, (one, other) -> one.active() ? one : other);
    }

    Set<String> bankAccounts() {
        return bankAccounts;
    }

    /** Null when the books have no such method. */
    PaymentMethod method(String name) {
        return methods.get(Names.foldListed(name));
    }

    /** @param name null where no method is needed */
    boolean hasMethod(String name) {
        return name == null || method(name) != null;
    }

    /** Names of the methods that only an inactive record bears. */
    Set<String> inactiveMethods() {
        return methods.entrySet().stream().filter(method -> !method.getValue().active()).map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** What can be added now, invoice by invoice; it leaves when all of it is done, or some of it failed. */
    List<Additions> waiting() {
        return waiting;
    }
}
