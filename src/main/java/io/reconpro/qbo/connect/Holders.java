package io.reconpro.qbo.connect;

import java.util.Map;

import io.reconpro.qbo.connection.Connection;
import io.reconpro.qbo.log.Code;
import io.reconpro.qbo.log.Finding;

/** Says who holds a company's connection, to somebody who wants to make another (S-27). */
final class Holders {

    private Holders() {
    }

    static Finding finding(String company, Connection held) {
        return Finding.of(Code.R41, Map.of("company", company, "companyFile", held.companyFile(),
                "holder", held.holder()));
    }
}
