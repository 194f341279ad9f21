package io.reconpro.qbo.notification;

/** What somebody has to see to, in plain words. */
record Notification(String subject, String text) {
}
