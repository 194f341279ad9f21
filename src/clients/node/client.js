// Does with node-quickbooks what the exporter does with HTTP, and prints what came of each step.
// Arguments: base URL of the server, realm, refresh token.
const { promisify } = require('util');
const QuickBooks = require('node-quickbooks');

const [base, realm, refreshToken] = process.argv.slice(2);
const name = "Zoë O'Brien & Sons #1";

QuickBooks.V3_ENDPOINT_BASE_URL = base + '/v3/company/';
QuickBooks.TOKEN_URL = base + '/oauth2/v1/tokens/bearer';

const quickBooks = new QuickBooks('demo-client', 'demo-secret', 'none yet', false, realm, true, false, 75, '2.0',
  refreshToken);
const call = (method, ...args) => promisify(quickBooks[method].bind(quickBooks))(...args);
const find = (method, criteria) => call(method, criteria).then(answer => answer.QueryResponse);
const say = (step, outcome) => console.log(step + ': ' + outcome);

async function refusal(attempt) {
  try {
    await attempt();
    return 'accepted';
  } catch (error) {
    const answer = error.response ? error.response.data : error;
    const fault = answer.Fault ? answer.Fault.Error[0] : answer.fault.error[0];
    return (error.response ? error.response.status : 200) + ' ' + fault.code;
  }
}

async function customers() {
  const created = await call('createCustomer', { DisplayName: name, requestId: 'node-1' });
  say('customer created', created.DisplayName);
  const replayed = await call('createCustomer', { DisplayName: name, requestId: 'node-1' });
  say('customer replayed', replayed.Id === created.Id);
  say('customer found', (await find('findCustomers', { DisplayName: name })).Customer.length);
  const updated = await call('updateCustomer', { ...created, Notes: 'regular' });
  say('customer updated', updated.SyncToken + ' ' + updated.Notes);
  return updated;
}

async function invoices(customer) {
  const item = (await find('findItems', [{ field: 'Type', value: 'Service' }, { field: 'limit', value: 1 }])).Item[0];
  const line = amount => ({
    Amount: amount,
    DetailType: 'SalesItemLineDetail',
    SalesItemLineDetail: { ItemRef: { value: item.Id }, Qty: 1, UnitPrice: amount }
  });
  const draft = amount => ({ CustomerRef: { value: customer.Id }, Line: [line(amount)] });
  const invoice = await call('createInvoice', draft(45.5));
  say('invoice created', invoice.TotalAmt);
  say('invoice read', (await call('getInvoice', invoice.Id)).CustomerRef.name);
  say('invoices counted', (await find('findInvoices', { CustomerRef: customer.Id, count: true })).totalCount);
  say('invoice voided', (await call('voidInvoice', { Id: invoice.Id, SyncToken: invoice.SyncToken })).Invoice.TotalAmt);
  const second = await call('createInvoice', draft(1));
  say('invoice deleted', (await call('deleteInvoice', { Id: second.Id, SyncToken: second.SyncToken })).Invoice.status);
}

async function batch() {
  const answers = (await call('batch', [
    { bId: 'a', operation: 'create', Vendor: { DisplayName: 'Node Vendor' } },
    { bId: 'b', operation: 'create', Vendor: { DisplayName: name } },
    { bId: 'c', Query: "select * from Vendor where DisplayName = 'Node Vendor'" }
  ])).BatchItemResponse;
  const byId = Object.fromEntries(answers.map(answer => [answer.bId, answer]));
  say('batch vendor', byId.a.Vendor.DisplayName);
  say('batch fault', byId.b.Fault.type + ' ' + byId.b.Fault.Error[0].code);
  say('batch query', 'QueryResponse' in byId.c);
}

async function faults(customer) {
  say('duplicate name', await refusal(() => call('createCustomer', { DisplayName: name })));
  say('stale token', await refusal(() => call('updateCustomer', { ...customer, SyncToken: '0' })));
  say('unknown property', await refusal(() => call('createCustomer', { DisplayName: 'x', Colour: 'red' })));
  say('bad query', await refusal(() => call('findCustomers', " where Colour = 'red'")));
  quickBooks.token = 'invented';
  say('bad access token', await refusal(() => call('getCustomer', customer.Id)));
}

async function main() {
  await call('refreshAccessToken');
  const customer = await customers();
  await invoices(customer);
  await batch();
  await faults(customer);
}

main().catch(error => {
  console.error(error.response ? JSON.stringify(error.response.data) : error);
  process.exit(1);
});
