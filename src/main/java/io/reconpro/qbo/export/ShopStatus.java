package io.reconpro.qbo.export;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.reconpro.qbo.ledger.Entry;
import io.reconpro.qbo.ledger.Ledger;
import io.reconpro.qbo.ledger.Settlement;
import io.reconpro.qbo.ledger.State;
import io.reconpro.qbo.log.Action;
import io.reconpro.qbo.log.Code;
import io.reconpro.qbo.log.Finding;
import io.reconpro.qbo.log.LogLine;
import io.reconpro.qbo.run.Run;
import io.reconpro.qbo.shop.DocumentVersion;
import io.reconpro.qbo.shop.ShopSettings;
import org.apache.camel.Body;
import org.apache.camel.ExchangeProperty;
import org.springframework.stereotype.Component;

/** Compares documents with what stands in the shop now: just before they are sent, and when their status was set. */
@Component
class ShopStatus {

    private final Ledger ledger;
    private final ShopSettings shop;

    ShopStatus(Ledger ledger, ShopSettings shop) {
        this.ledger = ledger;
        this.shop = shop;
    }

    /** Ids of the call's documents; empty for a call of shared records. */
    List<Long> idsToCheck(@ExchangeProperty("call") Outgoing call) {
        return ids(call.members());
    }

    /** Takes documents off the call that are no longer as they were judged, and says which (E19, or E27 if sent before). */
    List<LogLine> withdrawChanged(@ExchangeProperty("run") Run run, @ExchangeProperty("call") Outgoing call,
            @Body List<Map<String, Object>> rows) {
        Map<Long, DocumentVersion> now = call.kind().versions(rows);
        List<Entry> changed = call.members().stream().filter(entry -> !isAsRead(entry, now)).toList();
        call.drop(changed);
        State end = call.isResend() ? State.ABANDONED : State.DISCARDED;
        ledger.settle(run.holder(), changed.stream().map(entry -> Settlement.of(entry, end, null)).toList(), List.of());
        List<LogLine> lines = new ArrayList<>();
        changed.forEach(entry -> lines.addAll(run.docket().close(entry.key(), Action.BLOCKED, null,
                List.of(call.isResend() ? changedInDoubt(run, entry, now) : changed(entry, now)))));
        return lines;
    }

    /** The guarded status changes of what QuickBooks confirmed. */
    List<Map<String, Object>> changes(@ExchangeProperty("confirmation") Confirmation confirmation) {
        return confirmation.statusChanges(shop.approvedStatus(), shop.exportedStatus());
    }

    List<Long> idsToExplain(@ExchangeProperty("confirmation") Confirmation confirmation) {
        return ids(confirmation.applied());
    }

    /** After a status change missed rows: which documents somebody else changed; they keep the state they have. */
    List<LogLine> explainMissed(@ExchangeProperty("confirmation") Confirmation confirmation,
            @Body List<Map<String, Object>> rows) {
        Map<Long, DocumentVersion> now = confirmation.kind().versions(rows);
        return confirmation.applied().stream().filter(entry -> !isOurChange(entry, now))
                .map(entry -> LogLine.note(Subjects.of(entry), changed(entry, now))).toList();
    }

    private boolean isAsRead(Entry entry, Map<Long, DocumentVersion> now) {
        DocumentVersion version = now.get(id(entry));
        return version != null && version.status().equals(shop.approvedStatus())
                && version.version() == entry.source().version();
    }

    /** Exported, one version on: that was this export, perhaps before it was interrupted. */
    private boolean isOurChange(Entry entry, Map<Long, DocumentVersion> now) {
        DocumentVersion version = now.get(id(entry));
        return version != null && version.status().equals(shop.exportedStatus())
                && version.version() == entry.source().version() + 1;
    }

    private Finding changed(Entry entry, Map<Long, DocumentVersion> now) {
        return Subjects.finding(Code.E19, entry, change(entry, now));
    }

    /** QuickBooks did not show it when it was looked for, but it was sent. */
    private Finding changedInDoubt(Run run, Entry entry, Map<Long, DocumentVersion> now) {
        Map<String, Object> values = new HashMap<>(change(entry, now));
        values.put("sentAt", Subjects.sentAt(run, entry));
        return Subjects.finding(Code.E27, entry, values);
    }

    private Map<String, Object> change(Entry entry, Map<Long, DocumentVersion> now) {
        DocumentVersion version = now.get(id(entry));
        return Map.of("read", shop.approvedStatus() + ", version " + entry.source().version(),
                "found", version == null ? "gone" : version.status() + ", version " + version.version());
    }

    private static List<Long> ids(List<Entry> entries) {
        return entries.stream().filter(entry -> !entry.removes() && Documents.hasStatus(entry.key()))
                .map(ShopStatus::id).toList();
    }

    private static Long id(Entry entry) {
        return Long.valueOf(entry.key().sourceId());
    }
}
