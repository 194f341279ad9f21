package io.reconpro.qbo.sandbox.control;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;

/** Behaviours that Intuit does not document, or that differ between companies; tests run under each of them. */
public final class Switches {

    /** What a repeated {@code requestid} meets. */
    public enum RequestIds {
        REPLAYED, IGNORED, ANSWERED_600
    }

    /** What a {@code requestid} on a batch covers. */
    public enum BatchIds {
        PER_CALL, PER_ITEM, IGNORED
    }

    /** What happens to a ClassRef while the company does not track classes at that place. */
    public enum UntrackedClass {
        DROPPED, REFUSED
    }

    /** What happens to a sent DocNumber while CustomTxnNumbers is off. */
    public enum UncustomNumber {
        REPLACED, KEPT
    }

    /** How a sales line without a tax code is taken. */
    public enum AbsentTaxCode {
        NON, TAX
    }

    /** How an invoice shows a credit memo that was applied to it. */
    public enum CreditLink {
        PAYMENT, CREDIT_MEMO
    }

    /** What happens to a sent tax total where tax is not automated. */
    public enum ClassicTaxTotal {
        HONOURED, RECOMPUTED
    }

    public volatile RequestIds requestIds = RequestIds.REPLAYED;
    /** How long an answer is remembered. */
    public volatile Duration requestIdMemory = Duration.ofDays(3650);
    /** Whether a refused write is answered with the same fault again, or tried anew. */
    public volatile boolean replayFaults = true;
    public volatile BatchIds batchIds = BatchIds.PER_CALL;
    public volatile UntrackedClass untrackedClass = UntrackedClass.DROPPED;
    public volatile UncustomNumber uncustomNumber = UncustomNumber.REPLACED;
    public volatile AbsentTaxCode absentTaxCode = AbsentTaxCode.NON;
    /** Whether a second sales document of one number is refused with 6140. */
    public volatile boolean uniqueDocNumbers = true;
    /** Whether a second bill of one vendor under one number is refused with 6140. */
    public volatile boolean uniqueBillNumbers = true;
    /** Whether a deactivated record's clean name can be used again. */
    public volatile boolean inactiveNamesFree = true;
    /** Whether names that differ in case only count as the same. */
    public volatile boolean namesIgnoreCase = true;
    /** 6200, or 6210 where the closing date has a password. */
    public volatile String closedBooksCode = "6200";
    /** Tax on TAX lines of a company that uses sales tax, in percent. */
    public volatile BigDecimal taxPercent = new BigDecimal("8");
    /** Where goods are shipped to, as in FL, to its automated tax in percent; {@link #taxPercent} elsewhere. */
    public volatile Map<String, BigDecimal> taxPercentByState = Map.of();
    public volatile ClassicTaxTotal classicTaxTotal = ClassicTaxTotal.HONOURED;
    public volatile CreditLink creditLink = CreditLink.PAYMENT;
    /** Whether transactions that a merge gives to another customer get a new SyncToken. */
    public volatile boolean mergeMovesTokens = true;
    /** How long a written row stays unseen by queries. */
    public volatile Duration queryLag = Duration.ZERO;
    /** Operations in one batch above which it is refused with 1040. */
    public volatile int batchLimit = 30;
    /** Whether an id_token repeats the nonce it was asked with; Intuit is reported not to. */
    public volatile boolean nonceInIdToken = true;
    /** How long every answer takes. */
    public volatile Duration latency = Duration.ZERO;
}
