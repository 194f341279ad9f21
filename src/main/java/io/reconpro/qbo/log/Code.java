package io.reconpro.qbo.log;

import static io.reconpro.qbo.log.Stage.ANSWER;
import static io.reconpro.qbo.log.Stage.CONFIGURATION;
import static io.reconpro.qbo.log.Stage.JUDGE;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The one catalogue of everything that the exporter tells a bookkeeper; a code never changes its meaning. */
public enum Code {

    R01(CONFIGURATION,
            "Company {company} may not export: its feature {feature} {problem}.",
            "Subscribe to {feature} or have it switched on, then export again."),
    R02(CONFIGURATION,
            "{actor} may not export for company {company}: {problem}.",
            "Ask an active user with the role Administrator to export."),
    R03(CONFIGURATION,
            "The setting Account is empty.",
            "Choose the accounts receivable account of the invoices in the settings and press Update."),
    R04(CONFIGURATION,
            "The setting Service Account is empty.",
            "Choose the income account of the services in the settings and press Update."),
    R05(CONFIGURATION,
            "Company {company} is not connected to QuickBooks.",
            "Connect the company to QuickBooks, then export again."),
    R06(CONFIGURATION, ANSWER,
            "QuickBooks no longer accepts the connection of company {company}.",
            "Disconnect the company from QuickBooks and connect it again."),
    R07(ANSWER,
            "The QuickBooks subscription of company {company} has ended.",
            "Renew the subscription in QuickBooks, then export again."),
    R08(ANSWER,
            "The QuickBooks user who connected company {company} no longer has access to its books.",
            "Connect the company again as a QuickBooks user with administrator rights."),
    R09(CONFIGURATION,
            "The setting Account is \"{value}\", but {problem}.",
            "Choose an active account of type Accounts Receivable in the settings."),
    R10(CONFIGURATION,
            "The setting Service Account is \"{value}\", but {problem}.",
            "Choose an active account of type Income or Other Income in the settings."),
    R11(CONFIGURATION,
            "The setting Retail Customer is \"{value}\", but {problem}.",
            "Choose an active customer in the settings, or make that customer active in QuickBooks."),
    R12(CONFIGURATION,
            "Another run of company {company} is under way (run {run}).",
            "Wait until it has ended, then export again."),
    R13(CONFIGURATION,
            "Company {company} is connected to the QuickBooks company {realm}, but its earlier exports went to "
                    + "{earlier}.",
            "Connect the earlier QuickBooks company again, or confirm the change and choose the settings anew."),
    R14(ANSWER,
            "QuickBooks could not be used: {problem}.",
            "Nothing is lost. Export again later."),
    R15(CONFIGURATION,
            "QuickBooks is a sandbox, but the shop's database is not declared a test shop: real documents would "
                    + "be marked Exported.",
            "Set shop.test-shop to true if the database holds no real documents; otherwise set "
                    + "quickbooks.environment to production."),
    R16(CONFIGURATION,
            "The shop's database has no company {company}.",
            "Check the number of the company."),
    R17(CONFIGURATION,
            "Warnings are treated as errors, and the configuration has warnings: {codes}.",
            "Remove their causes, or switch off Treat Warnings As Errors in the settings."),
    R18(CONFIGURATION,
            "The stored setting {setting} is \"{value}\"; allowed is {allowed}.",
            "Correct the setting and press Update."),
    R19(JUDGE, ANSWER,
            "The run stopped because of a failure in the exporter: {problem}.",
            "Export again; if it happens again, send the application log to support."),
    R20(CONFIGURATION,
            "The setting Deposit Account is \"{value}\", but {problem}.",
            "Choose an active account of type Bank or Other Current Asset in the settings, or leave it empty."),
    R21(CONFIGURATION, ANSWER,
            "{actor} stopped the run.",
            "What it had not reached waits for the next export."),
    R22(ANSWER,
            "The run stood still for longer than the {lease} seconds it may, and ended.",
            "Export again; if it happens again, find out what holds up the exporter or its database."),
    R40(ANSWER,
            "Company {company} was not connected to QuickBooks: {problem}.",
            "Press Connect to QuickBooks again."),
    R41(ANSWER,
            "Company {company} is connected to {companyFile} already, by {holder}.",
            "Use that connection, have it disconnected first, or replace it. Several people can share one Intuit user."),
    R30(CONFIGURATION, ANSWER,
            "{subject} cannot be {done}: {problem}.",
            "{remedy}"),
    E01(JUDGE,
            "Document {number} of {party}, {amount}: none of its lines can be exported.",
            "Correct its lines; tax alone cannot be exported, unless it goes as lines with a tax item."),
    E02(JUDGE,
            "Document {number}, {amount}: it has no client.",
            "Choose the client of the document."),
    E03(JUDGE,
            "Document {number}, {amount}: client {client} has neither a company name nor a first or last name.",
            "Complete the name of the client."),
    E04(JUDGE, ANSWER,
            "{entity} \"{name}\" cannot be created in QuickBooks: {holder} has this name.",
            "Rename one of the two, or enter the QuickBooks id as accounting id in ReconPro if they are the "
                    + "same."),
    E05(JUDGE, ANSWER,
            "Document {number} of {party}, {amount}: {holder} has this number and is not known to be this "
                    + "document.",
            "Give the document another number, or adopt the QuickBooks document if it is the same."),
    E06(JUDGE,
            "Document of {party}, {amount}: its number \"{number}\" has {length} characters; QuickBooks takes 1 "
                    + "to {limit}.",
            "Give the document a number that fits."),
    E07(JUDGE,
            "Document {number} of {party}: its total {amount} is negative.",
            "Enter it in QuickBooks by hand, as a credit memo or vendor credit."),
    E08(JUDGE,
            "Document {number} of {party}: its lines add up to {lines}, but its total is {amount}.",
            "Have ReconPro calculate the document again."),
    E09(JUDGE, ANSWER,
            "Document {number} of {party}, {amount}: it is dated {date}, in a closed period ({closed}).",
            "Give the document a later date, or open the period in QuickBooks."),
    E10(JUDGE, ANSWER,
            "{subject} cannot be used: {problem}.",
            "Make it active in QuickBooks, or choose another one. A customer or vendor that was merged into another "
                    + "there: enter the id of the one that is left as accounting id in ReconPro."),
    E11(JUDGE,
            "Document {number} of {party}, {amount}: it was exported before (QuickBooks id {qboId}) and has "
                    + "changed since.",
            "Switch on {setting}, or set the document back to Exported."),
    E12(JUDGE, ANSWER,
            "Document {number} of {party}, {amount}: its copy in QuickBooks (id {qboId}) was deleted or voided "
                    + "there.",
            "If it is to be there, export it anew on its page; if not, set it back to Exported or void it in ReconPro."),
    E13(ANSWER,
            "Document {number} of {party}, {amount}: somebody kept changing it, or a customer or vendor it needs, in "
                    + "QuickBooks meanwhile.",
            "Export again."),
    E14(JUDGE,
            "Document {number} of {party}, {amount}: its currency is {currency}, but QuickBooks expects "
                    + "{expected}.",
            "Correct the currency of the document, or of its customer or vendor."),
    E15(JUDGE,
            "Bill {number}, {amount}: its vendor is missing or has no name.",
            "Choose the vendor of the bill, or complete its name."),
    E16(JUDGE, ANSWER,
            "Bill {number} of {party}, {amount}: this vendor has a bill of this number already, {holder}.",
            "Check whether the bill was entered twice."),
    E17(JUDGE,
            "Bill {number} of {party}, {amount}: {problem}.",
            "Set the expense account of bills in the settings, or complete the amounts of the bill's lines."),
    E18(JUDGE, ANSWER,
            "Payment of {amount} for document {number} of {party} cannot be changed: it is part of a bank "
                    + "deposit.",
            "Take the payment off the deposit in QuickBooks, then export again."),
    E19(JUDGE, ANSWER,
            "Document {number} of {party}, {amount}: it changed in ReconPro during the export, from {read} to "
                    + "{found}.",
            "Check the document and export again."),
    E20(ANSWER,
            "QuickBooks refused {subject}: {fault}.",
            "Correct what QuickBooks names; if that does not help, give support the QuickBooks answer."),
    E21(JUDGE,
            "Bill {number} of {party}, {amount}: a payment is linked to its copy in QuickBooks.",
            "Undo the payment in QuickBooks, or leave the bill as it is."),
    E22(ANSWER,
            "Whether QuickBooks stored {subject} is not known yet (sent on {sentAt}).",
            "Nothing to do: the next run looks again, and nothing is sent twice."),
    E23(JUDGE,
            "Document {number} of {party}, {amount}: its tax of {tax} needs a tax item that posts to a liability "
                    + "account, and there is none.",
            "Choose such an item as Tax Item in the settings, or leave out tax services."),
    E24(JUDGE, ANSWER,
            "Document {number} of {party}, {amount}: it needs {entity} \"{name}\", which cannot be used ({cause}).",
            "Solve what is reported for {entity} \"{name}\"; the next run exports the document."),
    E25(JUDGE,
            "Document {number} of {party}, {amount}: its tax of {tax} cannot go as the invoice's tax total, as "
                    + "QuickBooks {problem}.",
            "Choose another Tax Method in the settings, or set up sales tax in QuickBooks."),
    E26(ANSWER,
            "Whether the QuickBooks company {earlier}, which exports went to before, has {subject} is not known (sent on "
                    + "{sentAt}).",
            "Look for it there, and delete it there if it must not be in both: the next export sends what still waits to "
                    + "{companyFile}."),
    E27(JUDGE,
            "Document {number} of {party}, {amount}: it changed in ReconPro, from {read} to {found}, before it was known "
                    + "whether it arrived (sent on {sentAt}); QuickBooks does not show it, and it was not sent again.",
            "Look for it in QuickBooks, and adopt it if it is there; then export again."),
    E30(JUDGE,
            "A payment of {amount} of {date}, entered by hand in QuickBooks (id {qboId}) for document {number} of {party}, "
                    + "{problem}: it gives way only after that was confirmed.",
            "Confirm the removal of this payment if it may go, or enter it in ReconPro just as it is in QuickBooks."),
    E31(JUDGE, ANSWER,
            "Payment of {amount} of {date} for document {number} of {party} waits: another payment in QuickBooks has "
                    + "to give way first ({cause}).",
            "Solve what is reported for the other payment; the next run exports this one."),
    E32(JUDGE,
            "Payment of {amount} of {date} for document {number} of {party} (id {qboId}) also spends a credit memo in "
                    + "QuickBooks: the exporter does not take the two apart.",
            "Enter credit memo and payment separately in QuickBooks, then export again."),
    E40(JUDGE,
            "Document {number}, {amount}: its customer changed from {before} to {party}, but payments are linked to its "
                    + "copy in QuickBooks (id {qboId}).",
            "Unapply the payments in QuickBooks, or give the document its former client again."),
    E41(JUDGE, ANSWER,
            "Document {number} of {party}, {amount}: it was created in QuickBooks (id {qboId}) with warnings that "
                    + "count as errors, and could not be deleted there again.",
            "Delete it in QuickBooks, or switch off Treat Warnings As Errors; the next run tries again."),
    E50(JUDGE,
            "Document {number} of {party}, {amount}, was marked as already in QuickBooks by {actor} on {day}, so it is "
                    + "not sent.",
            "If QuickBooks has it just so, mark it again; if not, correct it there by hand, then mark it; if the mark "
                    + "was a mistake, unlink it."),
    W01(JUDGE,
            "Document {number} of {party}, {amount}: it goes without a class, as neither its client nor Retail "
                    + "Class gives one.",
            "Assign a class to the client."),
    W02(JUDGE, ANSWER,
            "Document {number} of {party}, {amount}: it goes without its class \"{class}\", as {problem}.",
            "Update Classes, then assign a class that is in the list."),
    W03(CONFIGURATION,
            "Classes are assigned in ReconPro, but QuickBooks does not track classes: documents go without.",
            "Turn on class tracking in QuickBooks, or clear the assigned classes."),
    W05(JUDGE,
            "Document {number} of {party}, {amount}: the e-mail address \"{email}\" is left off, as QuickBooks "
                    + "would reject it.",
            "Correct the e-mail address in ReconPro."),
    W06(JUDGE,
            "The phone number \"{phone}\" of {party} is shortened to {limit} characters.",
            "Shorten the phone number in ReconPro."),
    W07(JUDGE,
            "The name \"{name}\" of {entity} is shortened to {limit} characters.",
            "Shorten the name in ReconPro."),
    W08(JUDGE,
            "Document {number} of {party}, {amount}: {text} is shortened to {limit} characters.",
            "Shorten it in ReconPro."),
    W09(JUDGE,
            "Item \"{item}\" posts to the account {account}, not to the Service Account {expected}.",
            "Change the income account of the item in QuickBooks if that is not wanted."),
    W12(JUDGE,
            "{entity} \"{name}\" in QuickBooks (id {qboId}) is taken to be {party} of ReconPro, by the name alone.",
            "Check that both are the same; from now on they are linked."),
    W13(JUDGE,
            "Document {number} of {party}, {amount}: its {role} is {state}.",
            "Check whether the document has the right {role}."),
    W14(JUDGE, ANSWER,
            "Document {number} of {party}: its total is {amount} in ReconPro, but {qboTotal} in QuickBooks.",
            "Check the tax settings of both."),
    W15(JUDGE,
            "Document {number} of {party}, {amount}: its tax of {tax} goes as a line, while QuickBooks has sales "
                    + "tax of its own, whose reports lack it.",
            "Send tax as the invoice's tax total, or let QuickBooks calculate it."),
    W16(JUDGE,
            "Document {number} of {party}, {amount}: its tax of {tax} is left out, and QuickBooks does not use "
                    + "sales tax.",
            "Switch on Include Tax Services, or turn on sales tax in QuickBooks."),
    W17(JUDGE,
            "Document {number} of {party}: its total is zero.",
            "Check that this is right."),
    W19(JUDGE,
            "A payment of {amount} of {date}, entered by hand in QuickBooks for document {number} of {party}, "
                    + "will be overwritten.",
            "Enter the payment in ReconPro instead."),
    W20(JUDGE,
            "A payment of {amount}, {origin}, covers document {number} of {party} and others: it will be {what}.",
            "Review the payment in QuickBooks."),
    W21(JUDGE,
            "Document {number} of {party}, {amount}: {rest} was paid too much and stays unapplied in QuickBooks.",
            "Refund it or keep it as a credit."),
    W22(JUDGE,
            "Document {number} of {party}, {amount}: a payment is dated {paid}, before the document ({date}).",
            "Check the dates and the time zones."),
    W23(JUDGE,
            "Document {number} of {party}, {amount}: its copy in QuickBooks was edited since the last export "
                    + "({edited}); the edits will be lost.",
            "Copy what matters to ReconPro."),
    W24(JUDGE,
            "Document {number}, {amount}: its {role} changes from {before} to {party}.",
            "Check that the document has the right {role}."),
    W25(JUDGE,
            "Document {number} of {party}, {amount}: it is void in ReconPro, but still open in QuickBooks (id "
                    + "{qboId}).",
            "Void it in QuickBooks."),
    W26(CONFIGURATION,
            "{count} bills wait, but the setting Vendor Account is empty.",
            "Choose the Vendor Account in the settings."),
    W27(JUDGE,
            "Document {number} of {party}, {amount}: its ship address lacks {missing}, and QuickBooks computes tax by "
                    + "it; without one it takes your company's own address.",
            "Complete the ship address of the client."),
    W28(JUDGE,
            "Document {number} of {party}, {amount}: vehicle {vin} was invoiced a short time before, on invoice {other}.",
            "Check that this is not the same work twice."),
    W29(JUDGE,
            "Document {number} of {party}, {amount}: its date {date} is {problem}.",
            "Check the date."),
    W30(CONFIGURATION,
            "The setting Account is \"{value}\", but QuickBooks posts invoices to \"{used}\".",
            "Make it the default accounts receivable account in QuickBooks, or choose \"{used}\" in the "
                    + "settings."),
    W32(CONFIGURATION,
            "Retail Customer is \"{value}\", and QuickBooks applies credits by itself: one person's credit can "
                    + "pay another's invoice.",
            "Turn off the automatic application of credits in QuickBooks."),
    W33(CONFIGURATION,
            "QuickBooks does not use custom transaction numbers: it may give the documents numbers of its own.",
            "Turn on custom transaction numbers in QuickBooks."),
    W34(JUDGE,
            "Document {number} of {party}, {amount}: tax service \"{service}\" takes money off and is exported as a "
                    + "discount.",
            "Correct the rate or the kind of the service in ReconPro."),
    W35(ANSWER,
            "Document {number} of {party}, {amount}: QuickBooks gave it the number \"{qboNumber}\".",
            "Turn on custom transaction numbers in QuickBooks, and correct the number there."),
    W40(JUDGE,
            "Document {number} of {party}, {amount}: its copy in QuickBooks keeps the number \"{qboNumber}\".",
            "Change the number in QuickBooks by hand, or change it back in ReconPro."),
    W51(JUDGE,
            "{entity} \"{name}\" in QuickBooks (id {qboId}) is taken to be {party} of ReconPro, by the accounting id "
                    + "alone: the names differ. Its details in QuickBooks are left alone.",
            "If they are not the same, correct the accounting id of {party} in ReconPro. If they are, accept this "
                    + "warning for the {role}."),
    W52(JUDGE,
            "{entity} \"{name}\" in QuickBooks (id {qboId}) belongs to {owner} of ReconPro, and {party} has its id as "
                    + "accounting id, too. The documents of both go there, and only {owner} changes its details.",
            "If that is not meant, correct the accounting id of {party} in ReconPro."),
    W53(ANSWER,
            "Document {number} of {party}, {amount}: its copy in QuickBooks (id {qboId}) was updated although warnings "
                    + "count as errors, as only QuickBooks' answer told them. An update is not taken back.",
            "Look at the document in QuickBooks, and solve what the other warning says."),
    I01(JUDGE, ANSWER,
            "{entity} \"{name}\" was created in QuickBooks (id {qboId}).",
            ""),
    I02(JUDGE,
            "{field} of {entity} \"{name}\" differs and was left alone: \"{kept}\" in QuickBooks, \"{offered}\" "
                    + "in ReconPro.",
            ""),
    I03(JUDGE,
            "Document {number} of {party}: its PO/RO payment {reference} is no money; {where}.",
            ""),
    I04(JUDGE,
            "Document {number} of {party}, {amount}: unchanged since its last export; only its status was set.",
            ""),
    I05(CONFIGURATION,
            "The authorization of company {company} at QuickBooks ends on {date}.",
            "Connect the company again before that day."),
    I06(ANSWER,
            "{subject} was found in QuickBooks after an interruption and adopted (id {qboId}).",
            ""),
    I07(ANSWER,
            "The write of {subject} that was left open is settled: {outcome}.",
            ""),
    I08(ANSWER,
            "{entity} \"{name}\" was made for document {number}, which QuickBooks then refused; it will be used "
                    + "next time.",
            ""),
    I09(JUDGE,
            "Document {number} of {party}, {amount}: class \"{class}\" is used, not \"{other}\", as the setting "
                    + "about retail classes says.",
            ""),
    I10(CONFIGURATION, JUDGE,
            "Document {number} of {party}, {amount}: the run stopped before it was exported.",
            "Export again."),
    I11(ANSWER,
            "The list of classes is up to date with QuickBooks: {added} added, {changed} changed, {vanished} no longer "
                    + "offered there, {unchanged} as before.",
            ""),
    I12(CONFIGURATION,
            "{actor} cleared the list of classes: {count} were removed from ReconPro, none from QuickBooks.",
            "Update Classes brings them back, and the clients who had them get them again."),
    I13(ANSWER,
            "{entity} \"{name}\" was changed in QuickBooks (id {qboId}).",
            ""),
    I14(JUDGE,
            "{entity} \"{name}\" is to be changed in QuickBooks: {changes}.",
            ""),
    I20(JUDGE,
            "An export would {do} the {entity} \"{name}\" in QuickBooks.",
            ""),
    I21(JUDGE,
            "{count} approved {kind} are left out: they are dated before {date}, the setting Export documents dated "
                    + "from.",
            "Nothing to do if they are in QuickBooks already; otherwise choose an earlier date in the settings."),
    I22(CONFIGURATION,
            "{actor} marked {count} documents as already in QuickBooks; nothing was sent there.",
            ""),
    I23(CONFIGURATION,
            "{actor} removed what tied {subject} to QuickBooks ({tie}).",
            "If QuickBooks still has it, the next export may double it: delete it there or adopt it."),
    I24(CONFIGURATION, ANSWER,
            "{actor} adopted for {subject} the QuickBooks document with id {qboId}.",
            ""),
    I25(CONFIGURATION, ANSWER,
            "{actor} has {subject} exported anew: its QuickBooks document (id {qboId}) {problem}.",
            ""),
    I30(JUDGE,
            "Payment of {amount} of {date} for document {number} of {party} was entered by hand in QuickBooks just as it "
                    + "is in ReconPro (id {qboId}); it stays, and the two are linked.",
            ""),
    I31(JUDGE,
            "Payment of {amount} of {date} for document {number} of {party} (id {qboId}) {what}; what it was is kept "
                    + "with this line.",
            ""),
    I40(ANSWER,
            "Document {number} of {party}, {amount}: what was created of it in QuickBooks (id {qboId}) was deleted "
                    + "there again, as its warnings count as errors.",
            ""),
    I50(ANSWER,
            "Company {company} was connected to {companyFile} by {holder}.",
            ""),
    I51(ANSWER,
            "{actor} disconnected company {company} from {companyFile}; {intuit}.",
            "Settings, links and the log are kept. Connect again before the next export."),
    I52(CONFIGURATION,
            "{actor} confirmed that company {company} exports to {companyFile} from now on, no longer to {earlier}.",
            "Choose the accounts, customer, classes and items in the settings anew."),
    I55(CONFIGURATION, ANSWER,
            "{actor} tied {subject} to the {entity} \"{name}\" in QuickBooks (id {qboId}); {before}.",
            ""),
    I56(CONFIGURATION,
            "{actor} untied {subject} from its QuickBooks record (id {qboId}).",
            "The next export finds its record by accounting id or name, or has one created.");

    private final Set<Stage> stages;
    private final Template message;
    private final Template remedy;

    Code(Stage stage, String message, String remedy) {
        this(Set.of(stage), message, remedy);
    }

    Code(Stage first, Stage second, String message, String remedy) {
        this(Set.of(first, second), message, remedy);
    }

    Code(Set<Stage> stages, String message, String remedy) {
        this.stages = stages;
        this.message = new Template(message);
        this.remedy = new Template(remedy);
    }

    public Severity severity() {
        return Severity.ofCode(name());
    }

    /** When this can be found, in the order of a run. */
    public List<Stage> stages() {
        return stages.stream().sorted().toList();
    }

    /** Whether this warning is about the configuration, so that it blocks the run when warnings are errors. */
    public boolean blocksRunAsWarning() {
        return this == W03 || this == W30 || this == W32 || this == W33;
    }

    /** The names of the values that the texts need. */
    public Set<String> names() {
        Set<String> names = new TreeSet<>(message.names());
        names.addAll(remedy.names());
        return names;
    }

    String message(Map<String, ?> values) {
        return message.fill(values);
    }

    String remedy(Map<String, ?> values) {
        return remedy.fill(values);
    }

    String messageTemplate() {
        return message.text();
    }

    String remedyTemplate() {
        return remedy.text();
    }
}
