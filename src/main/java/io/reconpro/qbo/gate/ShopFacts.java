package io.reconpro.qbo.gate;

import io.reconpro.qbo.log.Code;
import io.reconpro.qbo.log.Finding;
import io.reconpro.qbo.shop.Company;
import io.reconpro.qbo.shop.Row;
import io.reconpro.qbo.shop.SelectContract;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What the shop's database says of a company and of the user who wants to export.
 *
 * @param features the periods of the feature; none when the company never had it
 * @param actors the users of the company with the actor's e-mail
 * @param classesAssigned whether any client has a QuickBooks class
 */
public record ShopFacts(Company company, List<Feature> features, List<Actor> actors, boolean classesAssigned) {

    private static final String FEATURE = "QuickBooksOnline2";

    public ShopFacts {
        features = List.copyOf(features);
        actors = List.copyOf(actors);
    }

    /**
     * Reads the rows of routes/sql/select-company.sql; empty when there is no such company.
     *
     * @throws io.reconpro.qbo.shop.BrokenContractException when a column is missing or holds what it may not
     */
    public static Optional<ShopFacts> of(List<Map<String, Object>> rows) {
        List<Row> read = rows.stream().map(row -> new Row(SelectContract.COMPANY, row)).toList();
        return read.stream().findFirst().map(first -> new ShopFacts(company(first),
                read.stream().map(Feature::of).filter(Objects::nonNull).distinct().toList(),
                read.stream().map(Actor::of).filter(Objects::nonNull).distinct().toList(),
                first.flag("classes_assigned")));
    }

    /** What forbids this user to do anything for the company today. */
    public List<Finding> refusals(String actor, LocalDate today) {
        List<Finding> refusals = new ArrayList<>();
        featureProblem(today).ifPresent(problem -> refusals.add(Finding.of(Code.R01,
                Map.of("company", company.name(), "feature", FEATURE, "problem", problem))));
        refusals.addAll(actorRefusals(actor));
        return refusals;
    }

    List<Finding> actorRefusals(String actor) {
        return actorProblem(actor).map(problem -> Finding.of(Code.R02,
                Map.of("company", company.name(), "actor", nameOf(actor), "problem", problem))).stream().toList();
    }

    private Optional<String> featureProblem(LocalDate today) {
        if (features.stream().anyMatch(feature -> feature.problem(today) == null)) {
            return Optional.empty();
        }
        return Optional.of(features.stream().map(feature -> feature.problem(today)).findFirst()
                .orElse("is not part of its subscription"));
    }

    private Optional<String> actorProblem(String actor) {
        if (actors.stream().anyMatch(user -> user.active() && user.administrator())) {
            return Optional.empty();
        }
        if (actor == null || actor.isBlank()) {
            return Optional.of("no user is named (exporter.run-as names the one for exports that nobody starts)");
        }
        if (actors.isEmpty()) {
            return Optional.of("the company has no such user");
        }
        return Optional.of(actors.stream().anyMatch(Actor::active) ? "the user does not have the role Administrator"
                : "the user is not active");
    }

    private static String nameOf(String actor) {
        return actor == null || actor.isBlank() ? "Nobody" : actor;
    }

    private static Company company(Row row) {
        return new Company(row.requiredId("company_id"), row.required("company_name", row.text("company_name")),
                row.required("time_zone", row.zone("time_zone")),
                row.required("currency_code", row.text("currency_code")));
    }

    /** A period of the feature; both ends belong to it, and null is open. */
    record Feature(boolean active, LocalDate from, LocalDate to) {

        private static Feature of(Row row) {
            return row.text("feature_active") == null ? null : new Feature(row.flag("feature_active"),
                    row.date("feature_valid_from"), row.date("feature_valid_to"));
        }

        private String problem(LocalDate today) {
            if (!active) {
                return "is switched off";
            }
            if (from != null && today.isBefore(from)) {
                return "is valid only from " + from + " on";
            }
            return to != null && today.isAfter(to) ? "ended on " + to : null;
        }
    }

    /** A user as the gate sees it. */
    record Actor(boolean active, boolean administrator) {

        private static Actor of(Row row) {
            return row.text("actor_active") == null ? null
                    : new Actor(row.flag("actor_active"), row.flag("actor_administrator"));
        }
    }
}
