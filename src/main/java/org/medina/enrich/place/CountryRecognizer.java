package org.medina.enrich.place;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.medina.enrich.place.PlaceName.Kind;
import org.medina.model.Country;
import org.medina.model.CountryMention;
import org.medina.model.CountryMention.Relation;
import org.medina.model.Registry;
import org.medina.text.Sentences;
import org.medina.text.analysis.Term;
import org.medina.text.analysis.TermAnalyzer;
import org.medina.text.phrase.PhraseMatch;
import org.medina.text.phrase.PhraseMatcher;

/**
 * Recognises the countries that a story is about and where its event takes place, by names,
 * demonyms and cities in Arabic, French and English.
 */
public final class CountryRecognizer {
  private static final TermAnalyzer ANALYZER = new TermAnalyzer();

  private static final int LEAD = 400;
  private static final double TITLE_WEIGHT = 3;
  private static final double LEAD_WEIGHT = 1.5;

  private final PhraseMatcher<PlaceName> names;

  /** A recogniser that also knows the registry's countries and cities. */
  public CountryRecognizer(Registry registry) {
    this.names = PlaceNames.matcher(registry);
  }

  /**
   * The countries of a story.
   *
   * @param title headline, may be empty
   * @param text main text
   * @param people names of people in the story, which are no places
   */
  public List<CountryMention> find(String title, String text, List<String> people) {
    String all = title.isBlank() ? text : title + "\n\n" + text;
    return find(all, title.isBlank() ? 0 : title.length(), ANALYZER.analyze(all), people);
  }

  /**
   * The same in a story whose terms are known already.
   *
   * @param all headline and main text
   * @param titleEnd where the headline ends in it, 0 when there is none
   */
  public List<CountryMention> find(
      String all, int titleEnd, List<Term> terms, List<String> people) {
    List<Mention> mentions = mentions(all, terms, people);
    List<CountryMention> found = new ArrayList<>(about(all, titleEnd, mentions));
    found.addAll(EventPlaces.find(all, titleEnd, mentions));
    return found;
  }

  private List<Mention> mentions(String text, List<Term> terms, List<String> people) {
    Homonyms homonyms = new Homonyms(text);
    List<int[]> spans = spans(text, people);
    List<Mention> mentions = new ArrayList<>();
    List<int[]> taken = new ArrayList<>();
    for (PhraseMatch<PlaceName> match : names.find(text, terms)) {
      PlaceName name = match.value();
      Context context = new Context(text, match.start(), match.end());
      if (name.kind() == Kind.BLOCK) {
        taken.add(new int[] {match.start(), match.end()});
        continue;
      }
      if (isPerson(context, name.kind(), spans, people)) {
        continue;
      }
      String code = homonyms.decide(context, name, name.code());
      if (code != null) {
        mentions.add(new Mention(code, match.start(), match.end(), name.kind()));
      }
    }
    mentions.forEach(mention -> taken.add(new int[] {mention.start(), mention.end()}));
    for (Mention mention : homonyms.ambiguousArabic(terms)) {
      Context context = new Context(text, mention.start(), mention.end());
      if (!overlaps(mention, taken) && !isPerson(context, mention.kind(), spans, people)) {
        mentions.add(mention);
      }
    }
    mentions.sort(Comparator.comparingInt(Mention::start));
    return Namesakes.leftOut(mentions, text);
  }

  private static boolean isPerson(
      Context context, Kind kind, List<int[]> spans, List<String> people) {
    return NameGuard.isPartOfPerson(context, kind, spans)
        || NameGuard.isSurnameAlone(context, people);
  }

  private static boolean overlaps(Mention mention, List<int[]> spans) {
    return spans.stream().anyMatch(span -> span[0] < mention.end() && mention.start() < span[1]);
  }

  private static List<int[]> spans(String text, List<String> people) {
    List<int[]> spans = new ArrayList<>();
    for (String person : people) {
      int at = text.indexOf(person);
      while (at >= 0 && !person.isEmpty()) {
        spans.add(new int[] {at, at + person.length()});
        at = text.indexOf(person, at + person.length());
      }
    }
    return spans;
  }

  private static List<CountryMention> about(String text, int titleEnd, List<Mention> mentions) {
    Map<String, Double> scores = new LinkedHashMap<>();
    Map<String, Mention> first = new LinkedHashMap<>();
    for (Mention mention : mentions) {
      double weight =
          mention.start() < titleEnd
              ? TITLE_WEIGHT
              : mention.start() < titleEnd + LEAD ? LEAD_WEIGHT : 1;
      scores.merge(mention.code(), weight, Double::sum);
      Mention known = first.get(mention.code());
      // A sentence of the text is better evidence than the headline.
      if (known == null || (known.start() < titleEnd && mention.start() >= titleEnd)) {
        first.put(mention.code(), mention);
      }
    }
    double total = scores.values().stream().mapToDouble(Double::doubleValue).sum();
    List<CountryMention> about = new ArrayList<>();
    first.forEach(
        (code, mention) ->
            about.add(
                new CountryMention(
                    new Country(code),
                    Relation.ABOUT,
                    scores.getOrDefault(code, 0.0) / total,
                    Sentences.around(text, mention.start()))));
    about.sort(Comparator.comparingDouble(CountryMention::score).reversed());
    return about;
  }
}
