package io.reconpro.qbo.sandbox.oauth;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Who can sign in here. */
public final class IntuitUsers {

    public static final String PASSWORD = "demo-password";
    /** Administers every company. */
    public static final String BOOKKEEPER = "books@bayside.example";
    /** Administers one company only. */
    public static final String OWNER = "owner@goldengate.example";
    /** Administers none. */
    public static final String NEWCOMER = "newcomer@example.com";

    private final Map<String, IntuitUser> byEmail = new TreeMap<>();

    /** @param realms all companies, the last being the owner's */
    public IntuitUsers(Collection<String> realms) {
        List<String> all = List.copyOf(realms);
        add(new IntuitUser("1182a6ec-60a1-4aba-a586-fb4e86334a01", BOOKKEEPER, PASSWORD, "Casey", "Brooks",
                Set.copyOf(all)));
        add(new IntuitUser("1182a6ec-60a1-4aba-a586-fb4e86334a02", OWNER, PASSWORD, "Riley", "Okafor",
                all.isEmpty() ? Set.of() : Set.of(all.get(all.size() - 1))));
        add(new IntuitUser("1182a6ec-60a1-4aba-a586-fb4e86334a03", NEWCOMER, PASSWORD, "Sam", "Lindqvist", Set.of()));
    }

    public synchronized void add(IntuitUser user) {
        byEmail.put(user.email(), user);
    }

    /** From now on the user administers this company, too. */
    public synchronized void administers(String email, String realm) {
        byEmail.computeIfPresent(email, (key, user) -> user.administering(realm));
    }

    synchronized List<IntuitUser> all() {
        return List.copyOf(byEmail.values());
    }

    synchronized Optional<IntuitUser> signIn(String email, String password) {
        return Optional.ofNullable(email).map(byEmail::get).filter(user -> user.password().equals(password));
    }

    synchronized Optional<IntuitUser> find(String sub) {
        return byEmail.values().stream().filter(user -> user.sub().equals(sub)).findFirst();
    }
}
