/** Tests of the crawler against real, mostly hostile, servers on loopback. */
@NullMarked
package org.medina.crawl;

import org.jspecify.annotations.NullMarked;
