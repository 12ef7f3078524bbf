package org.medina.extract.date;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.medina.extract.date.DateCandidate.Role;
import org.medina.extract.tree.PageTree;
import org.medina.extract.tree.SiteSelector;
import org.medina.extract.tree.Zone;
import org.medina.model.StoryDate.Source;

/** Dates in elements that are marked as such: a site's selector, microdata, RDFa, time elements. */
final class MarkedDates {
  private static final int FOREIGN = Zone.FOREIGN & ~Zone.HIDDEN;

  private static final int MOST_NEIGHBOURS = 60;

  private final DateParser parser;
  private final DateRequest request;
  private final PageTree tree;
  private final Positions positions;

  MarkedDates(DateParser parser, DateRequest request, Positions positions) {
    this.parser = parser;
    this.request = request;
    this.tree = request.tree();
    this.positions = positions;
  }

  List<DateCandidate> find() {
    List<DateCandidate> found = new ArrayList<>();
    bySelector(found);
    int[] inherited = positions.inherited();
    for (int i = 0; i < tree.size(); i++) {
      Element element = tree.elements().get(i);
      boolean foreign = (inherited[i] & FOREIGN) != 0;
      String property = property(element);
      if (!property.isEmpty() && !foreign) {
        Role role =
            property.contains("modif") || property.contains("updat")
                ? Role.MODIFIED
                : Role.PUBLISHED;
        add(element, role, 880 - positions.penalty(i), Source.MICRODATA, found);
      } else if (element.normalName().equals("time") && !foreign) {
        time(element, i, found);
      } else if (!foreign && isDatedBox(i, element)) {
        time(element, i, found);
      }
    }
    return found;
  }

  private void bySelector(List<DateCandidate> found) {
    if (request.selector() == null) {
      return;
    }
    for (Element element : SiteSelector.select(request.facts().document(), request.selector())) {
      add(element, Role.PUBLISHED, 2000, Source.PAGE_TEXT, found);
    }
  }

  private static String property(Element element) {
    if (element.attributesSize() == 0) {
      return "";
    }
    String property =
        (element.attr("itemprop") + element.attr("property")).toLowerCase(Locale.ROOT);
    boolean dated =
        property.contains("datepublished")
            || property.contains("datecreated")
            || property.contains("datemodified")
            || property.contains("dc:date")
            || property.contains("dc:created");
    return dated ? property : "";
  }

  /** An element named as a date that has it in an attribute, as hAtom and many themes do. */
  private boolean isDatedBox(int node, Element element) {
    if ((tree.zones()[node] & Zone.DATE) == 0 || element.attributesSize() < 2) {
      return false;
    }
    return element.hasAttr("datetime")
        || element.hasAttr("data-date")
        || element.hasAttr("data-datetime")
        || element.hasAttr("data-timestamp")
        || element.normalName().equals("abbr") && element.hasAttr("title");
  }

  private void time(Element element, int node, List<DateCandidate> found) {
    String around =
        element.className() + " " + (element.parent() == null ? "" : element.parent().className());
    String lower = around.toLowerCase(Locale.ROOT);
    boolean changed = lower.contains("update") || lower.contains("modif");
    int weight =
        700
            - positions.penalty(node)
            + (element.hasAttr("pubdate") ? 100 : 0)
            + (lower.contains("publish") ? 40 : 0);
    Role role =
        changed && !lower.contains("publish")
            ? Role.MODIFIED
            : DateRoles.before(DateText.fold(textBefore(element)), Integer.MAX_VALUE);
    add(element, role, weight, Source.TIME_ELEMENT, found);
  }

  private static String textBefore(Element element) {
    Element parent = element.parent();
    // Looking at neighbours costs their number: in a crowd of them it would cost its square.
    if (parent == null || parent.childNodeSize() > MOST_NEIGHBOURS) {
      return "";
    }
    String own = parent.ownText();
    Element sibling = element.previousElementSibling();
    String before = sibling == null || sibling.text().length() > 60 ? "" : sibling.text();
    String inside = element.text();
    return own.length() > 80 ? "" : own + " " + before + (inside.length() > 80 ? "" : " " + inside);
  }

  private void add(
      Element element, Role role, int weight, Source source, List<DateCandidate> found) {
    for (String attribute :
        List.of(
            "datetime",
            "content",
            "date",
            "data-time",
            "data-datetime",
            "data-date",
            "data-timestamp",
            "title")) {
      String value = element.attr(attribute);
      if (!value.isEmpty() && addText(value, role, weight, source, found)) {
        return;
      }
    }
    String text = element.text();
    if (text.length() <= 200) {
      addText(text, role, weight - 10, source, found);
    }
  }

  private boolean addText(
      String value, Role role, int weight, Source source, List<DateCandidate> found) {
    List<ParsedDate> dates = new ArrayList<>(EpochDates.parse(value).stream().toList());
    if (dates.isEmpty()) {
      dates.addAll(parser.parse(value, request.hints()));
    }
    if (dates.isEmpty()) {
      RelativeDates.parse(value, request.hints().fetchedAt()).ifPresent(dates::add);
    }
    if (dates.isEmpty()) {
      return false;
    }
    String folded = DateText.fold(value);
    for (ParsedDate date : dates) {
      Role own = dates.size() > 1 ? DateRoles.before(folded, date.start()) : role;
      found.add(new DateCandidate(date.from(source), own, weight, source + " " + value));
    }
    return true;
  }
}
