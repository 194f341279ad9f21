/** What those who watch the exporter see: health and figures; never names, amounts or tokens. */
package io.reconpro.qbo.watch;
