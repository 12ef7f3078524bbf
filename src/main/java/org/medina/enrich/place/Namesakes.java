package org.medina.enrich.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.medina.enrich.place.PlaceName.Kind;
import org.medina.text.Folding;

/** Cities that another country has too, and that are that country's by what follows them. */
final class Namesakes {
  private static final Pattern ARTICLE = Pattern.compile(", (?:the|an?) ");
  private static final Pattern TOWN = Pattern.compile(" (?:town|city|village|port|club|suburb)\\b");

  /** "Valencia, au Venezuela", "Saïda, dans l'ouest algérien". */
  private static final Pattern APART =
      Pattern.compile(", (?:in (?:the )?|au |en |aux |dans (?:le |l['’])(?:\\p{Ll}+ )?|في )");

  private static final Pattern WITHIN =
      Pattern.compile(" (?:in (?:the )?|au |en |aux |dans le |في (?:ولاية |مقاطعة |إقليم )?)");

  /** A list of places goes on like this. */
  private static final Pattern LIST =
      Pattern.compile(",? (?:et|and|or|ou) |, (?:in|en|au|aux) |،? و");

  /** Names that several countries have a town of. */
  private static final Set<String> SPREAD =
      Set.of(
          "tripoli",
          "hyderabad",
          "valencia",
          "valence",
          "granada",
          "grenade",
          "lagos",
          "cordoba",
          "cordoue",
          "bethlehem",
          "bethleem",
          "barcelona",
          "barcelone",
          "santiago",
          "alexandria",
          "alexandrie",
          "athens",
          "athenes",
          "bagdad",
          "saida",
          "palmyra",
          "palmyre",
          "carthage",
          "hebron",
          "jericho",
          "smyrna",
          "medina",
          "birmingham",
          "cambridge",
          "victoria",
          "طرابلس",
          "قرطبه",
          "فالنسيا",
          "غرناطه",
          "بيت لحم",
          "الاسكندريه",
          "اثينا",
          "صيدا",
          "حيدر اباد",
          "سانتياغو",
          "برشلونه");

  /** Regions that are no cities, though the lists have them beside the cities of their country. */
  private static final Set<String> REGIONS =
      Set.of("tasmania", "algarve", "sindh", "peloponnese", "queensland", "andalusia", "ontario");

  private Namesakes() {}

  /** The mentions without those cities. */
  static List<Mention> leftOut(List<Mention> mentions, String text) {
    List<Mention> kept = new ArrayList<>();
    for (int i = 0; i < mentions.size(); i++) {
      Mention mention = mentions.get(i);
      Mention next = i + 1 < mentions.size() ? mentions.get(i + 1) : null;
      boolean namesake =
          next != null
              && mention.kind() == Kind.CITY
              && !next.code().equals(mention.code())
              && next.start() >= mention.end()
              && (isOfTheirs(mention, next, text) || isIn(mention, next, text));
      if (!namesake) {
        kept.add(mention);
      }
    }
    return kept;
  }

  /** The Barcelona of Ecuador in Arabic, or "Tripoli, the Greek town". */
  private static boolean isOfTheirs(Mention city, Mention adjective, String text) {
    if (adjective.kind() != Kind.DEMONYM) {
      return false;
    }
    boolean arabic =
        adjective.start() == city.end() + 1 && text.startsWith("ال", adjective.start());
    return arabic
        || (ARTICLE.matcher(text.substring(city.end(), adjective.start())).matches()
            && TOWN.matcher(text.substring(adjective.end())).lookingAt());
  }

  private static boolean isIn(Mention city, Mention other, String text) {
    String between = text.substring(city.end(), other.start());
    boolean apart =
        (other.kind() != Kind.CITY || REGIONS.contains(folded(other, text)))
            && APART.matcher(between).matches()
            && !LIST.matcher(text.substring(other.end())).lookingAt();
    return apart
        || (WITHIN.matcher(between).matches()
            && SPREAD.contains(folded(city, text))
            && (other.kind() == Kind.COUNTRY || REGIONS.contains(folded(other, text))));
  }

  private static String folded(Mention mention, String text) {
    return Folding.fold(Context.unelided(text.substring(mention.start(), mention.end())));
  }
}
