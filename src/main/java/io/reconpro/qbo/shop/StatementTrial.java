package io.reconpro.qbo.shop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tries a statement of the contract on the shop's database: a SELECT with values that match nothing, an UPDATE without running it. */
public final class StatementTrial {

    /** {@code :?name} is camel-jdbc's parameter, {@code :#name} and {@code :#in:name} are camel-sql's. */
    private static final Pattern PARAMETER = Pattern.compile(":(?:\\?|#in:|#)(\\w+)");

    private static final Pattern COMMENT = Pattern.compile("(?m)^\\s*--.*$");

    /** H2 repeats the whole statement and marks the place. */
    private static final Pattern H2_PLACE = Pattern.compile("(?s) in SQL statement \".*?(.{0,30}\\[\\*].{0,20}).*?\"");

    private static final int SECONDS = 30;

    private final StatementContract contract;
    private final String sql;
    private final List<String> named = new ArrayList<>();

    private StatementTrial(StatementContract contract, String text) {
        this.contract = contract;
        Matcher parameter = PARAMETER.matcher(COMMENT.matcher(text).replaceAll("").strip());
        this.sql = parameter.replaceAll(found -> {
            named.add(found.group(1));
            return "?";
        });
    }

    /** @throws BrokenContractException when there is no such file */
    public static StatementTrial of(StatementContract contract, Path directory) {
        try {
            return new StatementTrial(contract, Files.readString(directory.resolve(contract.file())));
        } catch (IOException e) {
            throw new BrokenContractException(contract.file() + " is missing: put the file back");
        }
    }

    /** @throws BrokenContractException saying what is wrong with the statement */
    public void run(Connection shop) {
        contract.checkParameters(named);
        try (PreparedStatement statement = shop.prepareStatement(sql)) {
            if (contract.columns() == null) {
                statement.getParameterMetaData();
            } else {
                contract.columns().check(select(statement));
            }
        } catch (SQLException e) {
            throw new BrokenContractException("%s does not run on the shop's database: %s: correct the statement"
                    .formatted(contract.file(), cause(e)));
        }
    }

    private List<String> select(PreparedStatement statement) throws SQLException {
        statement.setQueryTimeout(SECONDS);
        statement.setMaxRows(1);
        for (int i = 0; i < named.size(); i++) {
            statement.setObject(i + 1, contract.given().get(named.get(i)));
        }
        ResultSetMetaData columns = statement.executeQuery().getMetaData();
        List<String> labels = new ArrayList<>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            labels.add(columns.getColumnLabel(i));
        }
        return labels;
    }

    private static String cause(SQLException e) {
        return H2_PLACE.matcher(String.valueOf(e.getMessage())).replaceFirst(" near \"$1\"")
                .replaceAll("(?s); SQL statement:.*", "").replaceAll("\\s+", " ");
    }
}
