package io.reconpro.qbo.notification;

import java.util.List;

import io.reconpro.qbo.log.Code;

/**
 * What somebody has to see to: whom it is about by number, what it is by code, and where to read more. Mail and webhooks go
 * through many hands, so there are no names, e-mails and amounts in it.
 */
record Notification(long company, long run, List<Code> codes, String subject, String text) {
}
