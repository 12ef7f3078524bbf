/**
 * Lines that a site repeats on its pages: learnt while crawling, dropped, listed, given back on
 * demand.
 */
@NullMarked
package org.medina.extract.furniture;

import org.jspecify.annotations.NullMarked;
