package io.reconpro.qbo.gate;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import io.reconpro.qbo.log.Code;
import io.reconpro.qbo.log.Finding;
import io.reconpro.qbo.shop.Company;
import io.reconpro.qbo.shop.SelectContract;
import io.reconpro.qbo.shop.ShopStatements;
import org.springframework.stereotype.Component;

/**
 * Who may do what, for every operation however it starts: a page, JMX, a timer (S-02, S-03). The shop is asked anew each
 * time, so that a role that was withdrawn, or a subscription that ended, counts at once.
 * <p>
 * A run passes the same checks at its gate; this is for what is no run, and for refusing a person at once.
 */
@Component
public class Guard {

    private final ShopStatements shop;
    private final Clock clock;

    Guard(ShopStatements shop, Clock clock) {
        this.shop = shop;
        this.clock = clock;
    }

    /**
     * Lets an active Administrator of the company pass, so that pages can be read even when the subscription has ended.
     *
     * @param actor e-mail of the user
     * @throws NotAllowedException R16 without such a company, R02 without the role
     */
    public Company mustBeAdministrator(long companyId, String actor) {
        ShopFacts facts = facts(companyId, actor);
        refuseIfAny(facts, facts.actorRefusals(actor));
        return facts.company();
    }

    /**
     * Lets an active Administrator of a company with the feature pass.
     *
     * @throws NotAllowedException R16 without such a company, R01 without the feature, R02 without the role
     */
    public Company mustBeAllowed(long companyId, String actor) {
        ShopFacts facts = facts(companyId, actor);
        LocalDate today = LocalDate.ofInstant(clock.instant(), facts.company().zone());
        refuseIfAny(facts, facts.refusals(actor, today));
        return facts.company();
    }

    private ShopFacts facts(long companyId, String actor) {
        return ShopFacts.of(shop.select(SelectContract.COMPANY, Map.of("companyId", companyId, "actor", actor)))
                .orElseThrow(() -> new NotAllowedException(
                        List.of(Finding.of(Code.R16, Map.of("company", companyId))), true));
    }

    private static void refuseIfAny(ShopFacts facts, List<Finding> refusals) {
        if (!refusals.isEmpty()) {
            throw new NotAllowedException(refusals, facts.actors().isEmpty());
        }
    }
}
