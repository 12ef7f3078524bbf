package org.medina.enrich.place;

import java.util.Set;
import java.util.regex.Pattern;
import org.medina.text.Folding;

/** Waters, streets and people that are called after a country or a city, and are not in it. */
final class Surroundings {
  private static final int BEFORE = 24;
  private static final Pattern WATER =
      Pattern.compile(
          "(?:\\b(?:Gulf|Straits?|Bay|Sea) of (?:the )?"
              + "|\\b(?:golfe|détroit|baie|mer|désert) (?:de la |de |du |d['’])"
              + "|(?:^|\\P{L})[وبل]?(?:خليج|مضيق) )$");
  private static final Pattern STREET =
      Pattern.compile(
          "(?:(?<!\\b(?:une|des|cette) )\\b(?:[Rr]ue|[Pp]lace|[Aa]venue|[Bb]oulevard|[Qq]uai) (?:de la |de |du |d['’])"
              + "|(?:^|\\P{L})[وبل]?(?:ال)?(?:شارع|ساحة|ميدان) )$");
  private static final Pattern RIVER =
      Pattern.compile(
          "\\b[Ff]leuve $|\\b(?:[Ee]aux|[Rr]ives?|[Bb]erges|[Cc]rues?|[Dd]elta|[Bb]assin|[Vv]allée|[Bb]oucle) du $"
              + "|\\b(?:[Bb]anks?|[Ww]aters) of the (?:[Rr]iver )?$"
              + "|(?:^|\\P{L})[وبل]?(?:ضفاف|ضفتي|مياه|دلتا|فيضان) $");
  private static final Set<String> RIVERS =
      Set.of("niger", "jourdain", "congo", "senegal", "النيجر", "الاردن", "الكونغو", "السنغال");
  private static final Pattern ADDRESS =
      Pattern.compile("\\b(?:M|MM|Mr|Mrs|Ms|Dr)\\. $|\\b(?:Mme|Mlle|Mr|Mrs|Ms) $");
  private static final Set<String> STREET_BEHIND = Set.of("street", "avenue", "road", "boulevard");

  private Surroundings() {}

  static boolean nameNoCountry(Context context) {
    String before = context.preceding(BEFORE);
    String bare = Context.unelided(context.mention());
    boolean river = RIVERS.contains(Folding.fold(bare));
    return WATER.matcher(before).find()
        || (river && RIVER.matcher(before).find())
        || STREET.matcher(before).find()
        || ADDRESS.matcher(before).find()
        || STREET_BEHIND.contains(context.foldedAfter());
  }
}
