package io.reconpro.qbo.sandbox.oauth;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who is signed in, what they are being asked, and the codes that say what they allowed. */
public final class Authorizations {

    /** How long a person may take to answer. */
    static final Duration PATIENCE = Duration.ofMinutes(30);
    /** How long an app may take to exchange a code. */
    static final Duration CODE_LIFE = Duration.ofMinutes(5);

    private record Pending(AuthorizationRequest request, Instant ends) {
    }

    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, IntuitUser> sessions = new HashMap<>();
    private final Map<String, Pending> pending = new HashMap<>();
    private final Map<String, Code> codes = new HashMap<>();
    private final Set<String> identityShared = new HashSet<>();

    public Authorizations(Clock clock) {
        this.clock = clock;
    }

    /** The name under which a request waits for its person. */
    synchronized String ask(AuthorizationRequest request) {
        String id = secret();
        pending.put(id, new Pending(request, clock.instant().plus(PATIENCE)));
        return id;
    }

    /** Empty when the request was answered, or took too long. */
    synchronized Optional<AuthorizationRequest> asked(String id) {
        return Optional.ofNullable(pending.get(id)).filter(waiting -> clock.instant().isBefore(waiting.ends()))
                .map(Pending::request);
    }

    /** The name of the session. */
    synchronized String signIn(IntuitUser user) {
        String session = secret();
        sessions.put(session, user);
        return session;
    }

    synchronized Optional<IntuitUser> signedIn(String session) {
        return Optional.ofNullable(session).map(sessions::get);
    }

    synchronized void signOut(String session) {
        sessions.remove(session);
    }

    /** Whether the person was asked before whether this app may know them. */
    synchronized boolean knows(AuthorizationRequest request, IntuitUser user) {
        return identityShared.contains(request.clientId() + " " + user.sub());
    }

    /**
     * The code that says that the person allowed what was asked.
     *
     * @param realm {@code null} when no books were asked for
     */
    synchronized String allow(String id, IntuitUser user, String realm) {
        AuthorizationRequest request = pending.remove(id).request();
        identityShared.add(request.clientId() + " " + user.sub());
        Instant now = clock.instant();
        String code = "AB1" + secret();
        codes.put(code, new Code(request, user, realm, now, now.plus(CODE_LIFE)));
        return code;
    }

    synchronized void refuse(String id) {
        pending.remove(id);
    }

    /** Takes the code, which nobody can take again; empty when it is unknown, spent, too old or somebody else's. */
    synchronized Optional<Code> exchange(String code, String clientId, String redirectUri) {
        return Optional.ofNullable(codes.remove(code))
                .filter(found -> found.goodFor(clientId, redirectUri, clock.instant()));
    }

    private String secret() {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
