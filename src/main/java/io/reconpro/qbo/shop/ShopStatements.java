package io.reconpro.qbo.shop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import javax.sql.DataSource;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SQLExceptionTranslator;
import org.springframework.stereotype.Component;

/** Runs a statement of routes/sql for a page, outside any run. The file is read anew each time, as routes do. */
@Component
public class ShopStatements {

    private static final Path HERE = Path.of("");

    /** Camel's spellings of a parameter, for Spring's. */
    private static final Pattern PARAMETER = Pattern.compile(":(?:\\?|#in:|#)(\\w+)");
    private static final Pattern COMMENT = Pattern.compile("(?m)^\\s*--.*$");

    private final JdbcClient shop;

    ShopStatements(@Qualifier("shopDataSource") DataSource shop, SQLExceptionTranslator errors) {
        JdbcTemplate statements = new JdbcTemplate(shop);
        statements.setExceptionTranslator(errors);
        this.shop = JdbcClient.create(statements);
    }

    /** The rows as the database gives them. */
    public List<Map<String, Object>> select(SelectContract statement, Map<String, ?> parameters) {
        return shop.sql(sql(statement.file())).params(parameters).query().listOfRows();
    }

    /** How many rows were changed. */
    public int update(String name, Map<String, ?> parameters) {
        return shop.sql(sql("routes/sql/" + name + ".sql")).params(parameters).update();
    }

    private static String sql(String file) {
        try {
            return PARAMETER.matcher(COMMENT.matcher(Files.readString(HERE.resolve(file))).replaceAll("")).replaceAll(":$1");
        } catch (IOException e) {
            throw new BrokenContractException(file + " is missing: put the file back");
        }
    }
}
