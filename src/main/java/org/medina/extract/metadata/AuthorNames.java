package org.medina.extract.metadata;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Cleans bylines: one entry a person, without "By", dates, roles and addresses. */
final class AuthorNames {
  private static final int LONGEST = 80;

  private static final List<String> PREFIXES =
      List.of(
          "by: ",
          "byby ",
          "written by ",
          "posted by ",
          "published by ",
          "story by ",
          "by ",
          "par ",
          "écrit par ",
          "publié par ",
          "von ",
          "por ",
          "di ",
          "da ",
          "بقلم",
          "كتب ",
          "كتب:",
          "كتبت:",
          "كتبه",
          "كتبت ",
          "الكاتب",
          "بواسطة",
          "إعداد",
          "اعداد",
          "تحرير",
          "نویسنده",
          "yazar",
          "מאת ");

  private static final Set<String> NOISE =
      Set.of(
          "by",
          "email",
          "bio",
          "follow",
          "facebook",
          "twitter",
          "linkedin",
          "instagram",
          "whatsapp",
          "telegram",
          "share",
          "print",
          "rss",
          "author",
          "staff",
          "dec",
          "par",
          "admin",
          "contact",
          "website",
          "x");

  private static final List<String> NOISE_STARTS =
      List.of(
          "view ",
          "get author",
          "show more",
          "more from",
          "follow ",
          "see all",
          "read more",
          "share ",
          "0 comment",
          "posted in",
          "view all",
          "all posts");

  private static final Set<String> MONTHS =
      Set.of(
          "jan",
          "feb",
          "mar",
          "apr",
          "may",
          "jun",
          "jul",
          "aug",
          "sep",
          "sept",
          "oct",
          "nov",
          "dec",
          "january",
          "february",
          "march",
          "april",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december",
          "le",
          "on",
          "published",
          "updated");

  private AuthorNames() {}

  static List<String> clean(List<String> raw) {
    Map<String, String> names = new LinkedHashMap<>();
    for (String entry : raw) {
      for (String part : split(strip(TitleText.clean(entry)))) {
        String name = strip(part);
        if (isName(name)) {
          names.putIfAbsent(name.toLowerCase(Locale.ROOT), name);
        }
      }
    }
    return new ArrayList<>(names.values());
  }

  private static String strip(String raw) {
    String name = raw.strip();
    boolean changed = true;
    while (changed) {
      changed = false;
      for (String prefix : PREFIXES) {
        if (name.regionMatches(true, 0, prefix, 0, prefix.length())) {
          name = name.substring(prefix.length()).strip();
          changed = true;
        }
      }
      while (!name.isEmpty() && ":,|-–—/•·،".indexOf(name.charAt(0)) >= 0) {
        name = name.substring(1).strip();
        changed = true;
      }
    }
    return cutDate(cutTail(withoutGluedBy(name)));
  }

  /** Markup often loses the blank behind "By". */
  private static String withoutGluedBy(String name) {
    boolean glued =
        name.length() > 4
            && name.startsWith("By")
            && Character.isUpperCase(name.charAt(2))
            && Character.isLowerCase(name.charAt(3));
    return glued ? name.substring(2) : name;
  }

  private static String cutDate(String name) {
    int digit = 0;
    while (digit < name.length() && !Character.isDigit(name.charAt(digit))) {
      digit++;
    }
    if (digit == name.length() || digit < 3) {
      return name;
    }
    String head = name.substring(0, digit).strip();
    int blank = head.lastIndexOf(' ');
    boolean month =
        blank > 0
            && MONTHS.contains(head.substring(blank + 1).toLowerCase(Locale.ROOT).replace(".", ""));
    return month ? head.substring(0, blank).strip() : head;
  }

  /** What follows a bar, a bracket or a bullet is a role, an outlet or a date. */
  private static String cutTail(String name) {
    int end = name.length();
    for (String mark :
        List.of(" | ", "|", " • ", " · ", " (", " – ", " — ", " - ", " @", "\n", " / ")) {
      int at = name.indexOf(mark);
      if (at > 2 && at < end) {
        end = at;
      }
    }
    String cut = name.substring(0, end).strip();
    while (!cut.isEmpty() && ",:;،-".indexOf(cut.charAt(cut.length() - 1)) >= 0) {
      cut = cut.substring(0, cut.length() - 1).strip();
    }
    return cut;
  }

  private static List<String> split(String names) {
    String unified =
        names
            .replace(" and ", ",")
            .replace(" & ", ",")
            .replace(" et ", ",")
            .replace(" und ", ",")
            .replace(";", ",")
            .replace("،", ",");
    return List.of(unified.split(",", -1));
  }

  private static boolean isName(String name) {
    if (name.length() < 2
        || name.length() > LONGEST
        || name.contains("://")
        || name.startsWith("www.")) {
      return false;
    }
    String lower = name.toLowerCase(Locale.ROOT);
    boolean placeholder =
        lower.equals("admin")
            || lower.equals("administrator")
            || lower.equals("null")
            || lower.equals("undefined")
            || lower.equals("unknown")
            || lower.equals("editor")
            || lower.equals("webmaster");
    boolean isAddress =
        name.indexOf('@') >= 0
            || name.indexOf(' ') < 0 && name.indexOf('.') > 0 && !name.endsWith(".");
    return !placeholder
        && !isAddress
        && name.codePoints().anyMatch(Character::isLetter)
        && name.codePoints().filter(Character::isDigit).count() < 5;
  }
}
