/** "QuickBooks Online Edition Manager": the page on which an administrator chooses how a company exports. */
package io.reconpro.qbo.manager;
