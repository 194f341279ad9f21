package io.reconpro.qbo.sandbox.oauth;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What a refresh hands out; lifetimes in seconds, the hard one being the end of the whole grant. */
record TokenAnswer(String accessToken, String refreshToken, long expiresIn, long refreshExpiresIn,
                   long refreshHardExpiresIn) {

    ObjectNode json(boolean withHardExpiry) {
        ObjectNode json = JsonNodeFactory.instance.objectNode()
                .put("token_type", "bearer").put("access_token", accessToken).put("expires_in", expiresIn)
                .put("refresh_token", refreshToken).put("x_refresh_token_expires_in", refreshExpiresIn);
        return withHardExpiry ? json.put("x_refresh_token_hard_expires_in", refreshHardExpiresIn) : json;
    }
}
