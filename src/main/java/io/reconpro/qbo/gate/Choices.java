package io.reconpro.qbo.gate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reconpro.qbo.connection.Connection;
import io.reconpro.qbo.connection.Connections;
import io.reconpro.qbo.log.Code;
import io.reconpro.qbo.log.Finding;
import io.reconpro.qbo.log.StoppedException;
import io.reconpro.qbo.settings.CompanySettings;
import io.reconpro.qbo.settings.Setting;
import io.reconpro.qbo.settings.SettingKind;
import java.util.List;
import java.util.Map;
import org.apache.camel.Body;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangeProperty;
import org.apache.camel.FluentProducerTemplate;
import org.apache.camel.util.ObjectHelper;
import org.springframework.stereotype.Component;

/** Shows what the settings of a company stand for in its books, and what can be chosen for them. */
@Component
public class Choices {

    /** How many records a search finds at most. */
    public static final int MOST = OptionSearch.MOST;

    private final FluentProducerTemplate routes;
    private final Connections connections;

    Choices(FluentProducerTemplate routes, Connections connections) {
        this.routes = routes;
        this.connections = connections;
    }

    /**
     * Records that can be chosen for the setting, by name, at most {@link #MOST}; asks QuickBooks once.
     *
     * @param setting one that names a record of the books
     * @param text part of the name; empty for any
     * @throws StoppedException when QuickBooks cannot be asked, as when the company is not connected
     */
    public List<Option> find(long companyId, Setting setting, String text) {
        if (setting.kind() != SettingKind.CHOICE) {
            throw new IllegalArgumentException("The setting " + setting.label() + " names no record of QuickBooks");
        }
        return ask(new OptionSearch(companyId, setting, text));
    }

    /**
     * What every setting that names a record of the books stands for; asks QuickBooks once.
     *
     * @throws StoppedException when QuickBooks cannot be asked, as when the company is not connected
     */
    public List<Resolved> resolve(long companyId, CompanySettings settings) {
        return ask(new SettingsQuestion(companyId, settings));
    }

    /** The last step of the route. */
    Object read(@ExchangeProperty("question") ChoiceQuestion<?> question, @Body List<List<ObjectNode>> rows) {
        return question.read(rows);
    }

    @SuppressWarnings("unchecked")
    private <T> T ask(ChoiceQuestion<T> question) {
        if (connections.find(question.companyId()).filter(Connection::connected).isEmpty()) {
            throw new StoppedException(Finding.of(Code.R05, Map.of("company", question.companyId())));
        }
        Exchange answer = routes.withBody(question).to("direct:ask-for-settings").send();
        if (answer.getException() == null) {
            return (T) answer.getMessage().getBody();
        }
        StoppedException stopped = ObjectHelper.getException(StoppedException.class, answer.getException());
        throw stopped != null ? stopped : new IllegalStateException(answer.getException());
    }
}
