package org.medina.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.medina.model.Language;
import org.medina.search.ArticleSearcher;
import org.medina.search.Facet;
import org.medina.search.FilterSet;
import org.medina.search.SearchRequest;
import org.medina.search.SearchRequest.Sort;

/**
 * A search as an address says it, and back. The whole state of a search is in its address: fixed
 * order, nothing empty, defaults left out; unknown parameters are ignored.
 *
 * @param request the search
 * @param faults values that could not be used, each told beside its field
 */
public record SearchParameters(SearchRequest request, List<Fault> faults) {
  /** Results a page when the address does not say. */
  public static final int DEFAULT_SIZE = 20;

  private static final int LONGEST_QUERY = 1_000;
  private static final int MOST_VALUES = 50;
  private static final int LAST_YEAR = 9_999;

  /**
   * A value that could not be used as it is.
   *
   * @param parameter its name
   * @param value what was given
   * @param kind what is wrong and what was done
   */
  public record Fault(String parameter, String value, Kind kind) {}

  /** What can be wrong with a value. */
  public enum Kind {
    /** No date, or none of a year of four digits: left out. */
    MALFORMED_DATE,
    /** The first day is after the last: exchanged. */
    REVERSED_DATES,
    /** A page behind what can be paged through: the last that can is taken. */
    TOO_DEEP
  }

  public SearchParameters {
    faults = List.copyOf(faults);
  }

  /** Reads the decoded parameters of an address. */
  public static SearchParameters read(Map<String, List<String>> parameters, Language labels) {
    Reader reader = new Reader(parameters);
    FilterSet filters = reader.filters();
    String query = reader.query();
    int size = reader.number("size", DEFAULT_SIZE, 1, 100);
    SearchRequest request =
        new SearchRequest(
            query,
            filters,
            reader.sort(query),
            reader.page(size),
            size,
            reader.is("exact", "1"),
            reader.is("stories", "1"),
            reader.moment(),
            labels);
    return new SearchParameters(request, reader.faults);
  }

  /** The canonical query string of a search, without a question mark, possibly empty. */
  public static String write(SearchRequest request) {
    Writer writer = new Writer();
    writer.add("q", request.query());
    FilterSet filters = request.filters();
    for (Facet facet : Facet.values()) {
      filters.chosen(facet).forEach(value -> writer.add(facet.parameter(), value));
      if (facet == Facet.PERSON && filters.allPeople()) {
        writer.add("person_op", "all");
      }
    }
    writer.add("from", filters.from());
    writer.add("to", filters.to());
    writer.add("undated", filters.undated() ? "1" : null);
    writer.add("exact", request.exact() ? "1" : null);
    writer.add("stories", request.stories() ? "1" : null);
    writer.add("asof", request.asOf());
    writer.add("sort", request.sort() == standard(request.query()) ? null : name(request.sort()));
    writer.add("size", request.size() == DEFAULT_SIZE ? null : request.size());
    writer.add("page", request.page() == 1 ? null : request.page());
    return writer.joined.toString();
  }

  /** The order's name in addresses. */
  public static String name(Sort sort) {
    return switch (sort) {
      case RELEVANCE -> "relevance";
      case NEWEST -> "date";
      case OLDEST -> "oldest";
    };
  }

  private static Sort standard(String query) {
    return query.isBlank() ? Sort.NEWEST : Sort.RELEVANCE;
  }

  private static final class Reader {
    private final Map<String, List<String>> parameters;
    private final List<Fault> faults = new ArrayList<>();

    Reader(Map<String, List<String>> parameters) {
      this.parameters = parameters;
    }

    String query() {
      String typed = first("q").strip();
      return typed.length() > LONGEST_QUERY ? typed.substring(0, LONGEST_QUERY) : typed;
    }

    FilterSet filters() {
      Map<Facet, List<String>> chosen = new EnumMap<>(Facet.class);
      for (Facet facet : Facet.values()) {
        LinkedHashSet<String> values = new LinkedHashSet<>();
        parameters.getOrDefault(facet.parameter(), List.of()).stream()
            .map(String::strip)
            .filter(value -> !value.isEmpty() && value.length() <= LONGEST_QUERY)
            .limit(MOST_VALUES)
            .forEach(values::add);
        chosen.put(facet, List.copyOf(values));
      }
      LocalDate from = date("from");
      LocalDate to = date("to");
      if (from != null && to != null && from.isAfter(to)) {
        faults.add(new Fault("from", from.toString(), Kind.REVERSED_DATES));
        LocalDate later = from;
        from = to;
        to = later;
      }
      return new FilterSet(chosen, is("person_op", "all"), from, to, is("undated", "1"));
    }

    Sort sort(String query) {
      String wanted = first("sort");
      for (Sort sort : Sort.values()) {
        if (name(sort).equals(wanted)) {
          return sort;
        }
      }
      return standard(query);
    }

    int number(String parameter, int otherwise, int least, int most) {
      try {
        return Math.clamp(Integer.parseInt(first(parameter)), least, most);
      } catch (NumberFormatException notOne) {
        return otherwise;
      }
    }

    int page(int size) {
      int page = number("page", 1, 1, Integer.MAX_VALUE);
      int last = ArticleSearcher.DEEPEST / size;
      if (page > last) {
        faults.add(new Fault("page", first("page"), Kind.TOO_DEEP));
      }
      return Math.min(page, last);
    }

    boolean is(String parameter, String value) {
      return first(parameter).equals(value);
    }

    /** A moment, or the end of a day. */
    @Nullable Instant moment() {
      String given = first("asof").strip();
      if (given.isEmpty()) {
        return null;
      }
      try {
        Instant moment =
            given.indexOf('T') < 0
                ? LocalDate.parse(given).plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant()
                : Instant.parse(given);
        if (isOfCommonEra(LocalDate.ofInstant(moment, ZoneOffset.UTC))) {
          return moment;
        }
      } catch (DateTimeException notOne) {
        // Told below, as what is out of the engine's reach is.
      }
      faults.add(new Fault("asof", given, Kind.MALFORMED_DATE));
      return null;
    }

    private @Nullable LocalDate date(String parameter) {
      String given = first(parameter).strip();
      if (given.isEmpty()) {
        return null;
      }
      try {
        LocalDate day = LocalDate.parse(given);
        if (isOfCommonEra(day)) {
          return day;
        }
      } catch (DateTimeException notOne) {
        // Told below, as what is out of the engine's reach is.
      }
      faults.add(new Fault(parameter, given, Kind.MALFORMED_DATE));
      return null;
    }

    /** The engine knows years of four digits. */
    private static boolean isOfCommonEra(LocalDate day) {
      return day.getYear() >= 1 && day.getYear() <= LAST_YEAR;
    }

    private String first(String parameter) {
      List<String> values = parameters.getOrDefault(parameter, List.of());
      return values.isEmpty() ? "" : values.getFirst();
    }
  }

  private static final class Writer {
    private final StringJoiner joined = new StringJoiner("&");

    void add(String parameter, @Nullable Object value) {
      if (value != null && !value.toString().isEmpty()) {
        joined.add(parameter + "=" + URLEncoder.encode(value.toString(), StandardCharsets.UTF_8));
      }
    }
  }
}
