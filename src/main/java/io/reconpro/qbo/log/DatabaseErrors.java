package io.reconpro.qbo.log;

import java.sql.SQLException;

import org.springframework.beans.BeanUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;
import org.springframework.jdbc.support.SQLExceptionTranslator;
import org.springframework.stereotype.Component;

/**
 * Keeps what databases quote - PostgreSQL repeats whole statements with their values - out of exceptions, and so out of all
 * logs that these may come to. The kind of failure stays, and the state by which it can be looked up.
 */
@Component
class DatabaseErrors implements SQLExceptionTranslator {

    private final SQLExceptionTranslator kinds = new SQLExceptionSubclassTranslator();

    @Override
    public DataAccessException translate(String task, String sql, SQLException failure) {
        String text = "The database answered with SQL state " + failure.getSQLState();
        SQLException quiet = new SQLException(text, failure.getSQLState(), failure.getErrorCode());
        quiet.setStackTrace(failure.getStackTrace());
        DataAccessException known = kinds.translate(task, sql, failure);
        try {
            return known == null ? new UncategorizedSQLException(task, sql, quiet)
                    : BeanUtils.instantiateClass(known.getClass().getConstructor(String.class, Throwable.class),
                            task + ": " + text, quiet);
        } catch (NoSuchMethodException takesTheStatement) {
            return new UncategorizedSQLException(task, sql, quiet);
        }
    }
}
