package io.reconpro.qbo.sandbox.oauth;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.Set;

/**
 * A person with an Intuit account.
 *
 * @param sub      Intuit's id of the person
 * @param password shown on the sign-in page, as everything here is pretence
 * @param realms   the companies this person administers
 */
public record IntuitUser(String sub, String email, String password, String givenName, String familyName,
                         Set<String> realms) {

    public IntuitUser {
        realms = Set.copyOf(realms);
    }

    IntuitUser administering(String realm) {
        Set<String> more = new HashSet<>(realms);
        more.add(realm);
        return new IntuitUser(sub, email, password, givenName, familyName, more);
    }

    /** The profile in the words of Intuit's userinfo, which are not those of the OpenID standard. */
    ObjectNode profile(Set<String> scopes) {
        ObjectNode profile = JsonNodeFactory.instance.objectNode().put("sub", sub);
        if (scopes.contains("email")) {
            profile.put("email", email).put("emailVerified", true);
        }
        if (scopes.contains("profile")) {
            profile.put("givenName", givenName).put("familyName", familyName);
        }
        return profile;
    }
}
