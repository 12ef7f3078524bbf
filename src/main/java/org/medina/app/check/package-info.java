/** The subcommand that validates the configuration. */
@NullMarked
package org.medina.app.check;

import org.jspecify.annotations.NullMarked;
