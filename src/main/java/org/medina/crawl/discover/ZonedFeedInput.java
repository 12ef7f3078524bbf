package org.medina.crawl.discover;

import com.rometools.rome.feed.WireFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedInput;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.filter.Filters;

/** ROME's reader of feeds, which gets each date with the zone that it is to be read in. */
final class ZonedFeedInput extends WireFeedInput {
  /** Elements with the date of an entry in RSS, Dublin Core and both versions of Atom. */
  private static final Set<String> DATES =
      Set.of("pubDate", "date", "published", "updated", "issued", "modified", "created");

  private final FeedDates dates;

  ZonedFeedInput(FeedDates dates) {
    super(false, Locale.US);
    setAllowDoctypes(false);
    this.dates = dates;
  }

  @Override
  public WireFeed build(Document document) throws FeedException {
    for (Element element : document.getDescendants(Filters.element())) {
      if (DATES.contains(element.getName())) {
        OffsetDateTime moment = dates.local(element.getText());
        if (moment != null) {
          element.setText(moment.format(DateTimeFormatter.ISO_OFFSET_DATE_TIME));
        }
      }
    }
    return super.build(document);
  }
}
