/**
 * What a crawl tells while it runs and when it ends: progress, metrics, tables and JSON.
 *
 * <p>May import everything but the rest of app. Thread-safe where it listens to the crawl.
 */
@NullMarked
package org.medina.app.report;

import org.jspecify.annotations.NullMarked;
