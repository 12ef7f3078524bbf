/** The subcommands that name people and countries in texts and compare names. */
@NullMarked
package org.medina.app.enrich;

import org.jspecify.annotations.NullMarked;
