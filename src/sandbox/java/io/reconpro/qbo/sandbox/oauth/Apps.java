package io.reconpro.qbo.sandbox.oauth;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpHeaders;

/** The programs that are registered with Intuit, each with the addresses that answers may go to. */
public final class Apps {

    private final Map<String, String> secrets = new HashMap<>();
    private final Map<String, Set<String>> redirects = new HashMap<>();

    public Apps() {
        register(Tokens.CLIENT_ID, Tokens.CLIENT_SECRET);
    }

    public synchronized void register(String clientId, String secret) {
        secrets.put(clientId, secret);
        redirects.putIfAbsent(clientId, new HashSet<>());
    }

    /** Lets answers go to this address, which must be named to the letter. */
    public synchronized void allowRedirect(String clientId, String uri) {
        redirects.get(clientId).add(uri);
    }

    synchronized boolean known(String clientId) {
        return secrets.containsKey(clientId);
    }

    synchronized boolean redirectsTo(String clientId, String uri) {
        return redirects.getOrDefault(clientId, Set.of()).contains(uri);
    }

    /** The client that an {@code Authorization: Basic} header proves; empty when it proves none. */
    synchronized Optional<String> authenticated(String header) {
        return secrets.entrySet().stream().filter(app -> ("Basic " + HttpHeaders.encodeBasicAuth(app.getKey(),
                app.getValue(), StandardCharsets.UTF_8)).equals(header)).map(Map.Entry::getKey).findFirst();
    }
}
