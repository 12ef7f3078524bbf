/**
 * What a page says about itself: JSON-LD, meta tags, microdata, links. Imports nothing of ours but
 * the model; stateless.
 */
@NullMarked
package org.medina.extract.metadata;

import org.jspecify.annotations.NullMarked;
