package org.medina.extract.date;

/**
 * A month by its name.
 *
 * @param calendar the calendar that has it
 * @param month its number, from 1
 * @param tokens how many words the name has
 */
record MonthName(CalendarKind calendar, int month, int tokens) {}
