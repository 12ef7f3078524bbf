package org.medina.extract.date;

import java.util.ArrayList;
import java.util.List;
import org.medina.extract.date.DateCandidate.Role;
import org.medina.extract.tree.TextBlock;
import org.medina.extract.tree.TextBlock.Kind;
import org.medina.extract.tree.Zone;
import org.medina.model.StoryDate.Precision;
import org.medina.model.StoryDate.Source;

/** Dates that stand in the page's text: date lines near the headline, then at the story's edges. */
final class TextDates {
  private static final int LONGEST_LINE = 180;
  private static final int LONGEST_LINKED_DATE = 45;

  private final DateParser parser;
  private final DateRequest request;
  private final Positions positions;

  TextDates(DateParser parser, DateRequest request, Positions positions) {
    this.parser = parser;
    this.request = request;
    this.positions = positions;
  }

  List<DateCandidate> find() {
    List<DateCandidate> found = new ArrayList<>();
    List<TextBlock> blocks = request.tree().blocks();
    for (int b = 0; b < blocks.size(); b++) {
      TextBlock block = blocks.get(b);
      if (block.text().length() <= LONGEST_LINE && isPlace(block, b) && mayHoldDate(block.text())) {
        line(block, b, found);
      }
    }
    return found;
  }

  private boolean isPlace(TextBlock block, int b) {
    if (block.isIn(Zone.COMMENTS | Zone.RELATED) || positions.isBeyondNavigation(b)) {
      return false;
    }
    boolean nearTitle = Math.abs(b - positions.titleBlock()) <= 3;
    if (block.isIn(Zone.FOREIGN)) {
      return nearTitle && block.isIn(Zone.DATE);
    }
    return block.linkDensity() <= 0.5 || nearTitle && block.text().length() <= LONGEST_LINKED_DATE;
  }

  /** A digit, or a word of relative dates, is the least that a date needs. */
  private boolean mayHoldDate(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isDigit(text.charAt(i))) {
        return true;
      }
    }
    return request.hints().fetchedAt() != null && text.length() <= 60;
  }

  private void line(TextBlock block, int b, List<DateCandidate> found) {
    String folded = DateText.fold(block.text());
    List<ParsedDate> dates = new ArrayList<>(parser.parse(block.text(), request.hints()));
    boolean marked = block.isIn(Zone.DATE);
    if (dates.isEmpty() && (marked || positions.blockPenalty(b) < 20)) {
      RelativeDates.parse(block.text(), request.hints().fetchedAt()).ifPresent(dates::add);
    }
    for (ParsedDate date : dates) {
      Role role = DateRoles.before(folded, date.start());
      found.add(
          new DateCandidate(
              date.from(Source.PAGE_TEXT),
              role,
              weight(block, b, date, folded),
              "text " + block.text()));
    }
  }

  private int weight(TextBlock block, int b, ParsedDate date, String folded) {
    int weight = 520 - positions.blockPenalty(b);
    weight += block.isIn(Zone.DATE) ? 90 : 0;
    weight += DateRoles.saysPublished(folded) ? 60 : 0;
    boolean inBody = b >= positions.bodyStart() && b < positions.bodyEnd();
    int around = folded.length() - (date.end() - date.start());
    weight -= Math.min(120, around);
    weight -= inBody && block.kind() == Kind.PARAGRAPH && around > 60 ? 120 : 0;
    weight -= block.kind() == Kind.HEADING ? 150 : 0;
    weight -= date.precision() == Precision.MONTH ? 150 : 0;
    weight -= folded.contains("©") || folded.contains("copyright") ? 400 : 0;
    return weight;
  }
}
