package org.medina.crawl;

import java.time.LocalDate;

/**
 * A day on which a source was visited.
 *
 * @param day the day, in UTC
 * @param pages pages read by the run that read most, or said not to have changed; 0 when nothing
 *     could be read all day
 */
public record ReadingDay(LocalDate day, long pages) {}
