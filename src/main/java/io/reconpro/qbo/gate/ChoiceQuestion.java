package io.reconpro.qbo.gate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reconpro.qbo.quickbooks.Query;
import java.util.List;

/** A question of the page of settings to a company's books. */
interface ChoiceQuestion<T> {

    long companyId();

    List<Query> queries();

    /** @param rows the rows of each query, in their order */
    T read(List<List<ObjectNode>> rows);
}
