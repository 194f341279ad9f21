/** What runs did, for people to read: runs, log lines, the story of a document, and a table to download. */
package io.reconpro.qbo.history;
