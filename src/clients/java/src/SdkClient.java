import com.intuit.ipp.core.Context;
import com.intuit.ipp.core.ServiceType;
import com.intuit.ipp.data.Customer;
import com.intuit.ipp.data.Fault;
import com.intuit.ipp.data.Invoice;
import com.intuit.ipp.data.Item;
import com.intuit.ipp.data.Line;
import com.intuit.ipp.data.LineDetailTypeEnum;
import com.intuit.ipp.data.OperationEnum;
import com.intuit.ipp.data.ReferenceType;
import com.intuit.ipp.data.SalesItemLineDetail;
import com.intuit.ipp.data.TelephoneNumber;
import com.intuit.ipp.exception.FMSException;
import com.intuit.ipp.interceptors.HTTPURLConnectionInterceptor;
import com.intuit.ipp.security.OAuth2Authorizer;
import com.intuit.ipp.services.BatchOperation;
import com.intuit.ipp.services.DataService;
import com.intuit.ipp.util.Config;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** Does with Intuit's own SDK what the exporter does with HTTP, and prints what came of each step. */
public final class SdkClient {

    private static final String NAME = "Amélie O'Hara & Söhne \\ Co";

    private final String realm;
    private final DataService service;

    private SdkClient(String realm, String accessToken) throws FMSException {
        this.realm = realm;
        this.service = service(accessToken);
    }

    /** @param args base URL of the company resources, realm, access token */
    public static void main(String[] args) throws FMSException {
        Config.setProperty(Config.BASE_URL_QBO, args[0]);
        // The SDK's other transport drops the port.
        Config.setProperty(Config.HTTP_TRANSPORT, HTTPURLConnectionInterceptor.HTTP_URL_CONNECTION);
        new SdkClient(args[1], args[2]).run();
    }

    private void run() throws FMSException {
        Customer customer = customers();
        invoices(customer);
        batch(customer);
        faults(customer);
        say("changed customers", service.executeCDCQuery(List.of(new Customer()),
                Instant.now().minusSeconds(600).toString()).get(0).getQueryResults().get("Customer")
                .getEntities().size() >= 2);
    }

    private Customer customers() throws FMSException {
        Customer draft = new Customer();
        draft.setDisplayName(NAME);
        Customer created = service.add(draft);
        say("customer created", created.getDisplayName());
        String escaped = NAME.replace("\\", "\\\\").replace("'", "\\'");
        say("customer found", service.executeQuery("select * from Customer where DisplayName = '" + escaped + "'")
                .getEntities().size());
        TelephoneNumber phone = new TelephoneNumber();
        phone.setFreeFormNumber("(650) 555-0100");
        created.setPrimaryPhone(phone);
        created.setSparse(true);
        Customer updated = service.update(created);
        say("customer updated", updated.getSyncToken() + " " + updated.getPrimaryPhone().getFreeFormNumber());
        return updated;
    }

    private void invoices(Customer customer) throws FMSException {
        Invoice invoice = service.add(invoice(customer, "120.50", "29.50"));
        say("invoice created", invoice.getTotalAmt() + " " + invoice.getLine().size());
        say("invoice read", service.findById(invoice).getCustomerRef().getName());
        say("invoices counted", service.executeQuery("select count(*) from Invoice where CustomerRef = '"
                + customer.getId() + "'").getTotalCount());
        say("invoice voided", service.voidRequest(invoice).getBalance());
        say("invoice deleted", service.delete(service.add(invoice(customer, "1.00"))).getStatus());
    }

    private void batch(Customer customer) throws FMSException {
        Customer other = new Customer();
        other.setDisplayName("Batch Customer");
        Customer twin = new Customer();
        twin.setDisplayName(NAME);
        BatchOperation batch = new BatchOperation();
        batch.addEntity(other, OperationEnum.CREATE, "new");
        batch.addEntity(twin, OperationEnum.CREATE, "twin");
        batch.addEntity(invoice(customer, "10.00"), OperationEnum.CREATE, "bill");
        batch.addQuery("select * from Item maxresults 1", "query");
        service.executeBatch(batch);
        Fault fault = batch.getFault("twin");
        say("batch customer", ((Customer) batch.getEntity("new")).getDisplayName());
        say("batch invoice", ((Invoice) batch.getEntity("bill")).getTotalAmt());
        say("batch query", batch.getQueryResponse("query").getEntities().size());
        say("batch fault", fault.getType() + " " + fault.getError().get(0).getCode());
    }

    private void faults(Customer customer) throws FMSException {
        Customer twin = new Customer();
        twin.setDisplayName(NAME);
        say("duplicate name", refusal(() -> service.add(twin)));
        customer.setSyncToken("0");
        say("stale token", refusal(() -> service.update(customer)));
        say("bad query", refusal(() -> service.executeQuery("select * from Custmoer")));
        say("unparsable query", refusal(() -> service.executeQuery("select * from Customer where")));
        say("bad access token", refusal(() -> service("invented").executeQuery("select * from Item")));
    }

    private Invoice invoice(Customer customer, String... amounts) throws FMSException {
        Item item = (Item) service.executeQuery("select * from Item where Type = 'Service' maxresults 1")
                .getEntities().get(0);
        Invoice invoice = new Invoice();
        invoice.setCustomerRef(reference(customer.getId()));
        for (String amount : amounts) {
            SalesItemLineDetail detail = new SalesItemLineDetail();
            detail.setItemRef(reference(item.getId()));
            detail.setQty(BigDecimal.ONE);
            detail.setUnitPrice(new BigDecimal(amount));
            Line line = new Line();
            line.setAmount(new BigDecimal(amount));
            line.setDetailType(LineDetailTypeEnum.SALES_ITEM_LINE_DETAIL);
            line.setSalesItemLineDetail(detail);
            invoice.getLine().add(line);
        }
        return invoice;
    }

    private DataService service(String accessToken) throws FMSException {
        return new DataService(new Context(new OAuth2Authorizer(accessToken), ServiceType.QBO, realm));
    }

    private static ReferenceType reference(String id) {
        ReferenceType reference = new ReferenceType();
        reference.setValue(id);
        return reference;
    }

    private static String refusal(Step step) {
        try {
            step.run();
            return "accepted";
        } catch (FMSException refused) {
            return refused.getClass().getSimpleName() + " " + refused.getErrorList().get(0).getCode();
        }
    }

    private static void say(String step, Object outcome) {
        System.out.println(step + ": " + outcome);
    }

    private interface Step {
        void run() throws FMSException;
    }
}
