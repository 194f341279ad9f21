package io.reconpro.qbo.connect;

/** Who was sent to Intuit to connect which company, and what address the answer is for. */
record ConnectRequest(long companyId, String actor, String redirectUri, boolean replaces) {
}
