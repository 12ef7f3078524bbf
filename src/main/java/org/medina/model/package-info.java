/**
 * The records that every room speaks: articles, dates, entities, sources, the registry.
 *
 * <p>Imports nothing of ours. Everything here is immutable and safe to share between threads.
 */
@NullMarked
package org.medina.model;

import org.jspecify.annotations.NullMarked;
