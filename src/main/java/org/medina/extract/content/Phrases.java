package org.medina.extract.content;

import java.util.List;
import java.util.Locale;
import org.medina.extract.tree.TextBlock;

/**
 * Lines that sites write between paragraphs. A phrase counts only at the start of a short line, so
 * that a story about such a phrase keeps it.
 */
final class Phrases {
  private static final int LONGEST = 220;
  private static final int LONGEST_NOTICE = 700;

  /** With a colon, a link or nothing behind them, these lead away from the story. */
  private static final List<String> LEADS =
      List.of(
          "read more",
          "read also",
          "also read",
          "see also",
          "read next",
          "more on this",
          "related:",
          "related article",
          "related story",
          "related stories",
          "recommended:",
          "watch:",
          "watch more",
          "listen:",
          "don't miss",
          "must read",
          "more:",
          "more from",
          "click here",
          "you may also",
          "you might also",
          "more stories",
          "continue reading",
          "story continues below",
          "article continues below",
          "lire aussi",
          "à lire aussi",
          "a lire aussi",
          "lire également",
          "à lire",
          "voir aussi",
          "lire la suite",
          "sur le même sujet",
          "pour aller plus loin",
          "à voir aussi",
          "à découvrir",
          "lire plus",
          "lire :",
          "اقرأ أيضا",
          "اقرأ ايضا",
          "إقرأ أيضا",
          "اقرا ايضا",
          "اقرأ أيضًا",
          "اقرأ أيضاً",
          "إقرأ أيضاً",
          "اقرأ المزيد",
          "إقرأ المزيد",
          "المزيد:",
          "شاهد أيضا",
          "شاهد ايضا",
          "شاهد أيضاً",
          "شاهدوا أيضا",
          "قد يهمك",
          "مواضيع ذات صلة",
          "أخبار ذات صلة",
          "اخبار ذات صلة",
          "طالع أيضا",
          "للمزيد",
          "اقرؤوا أيضا",
          "لمزيد من",
          "تابعوا أيضا",
          "مقالات ذات صلة",
          "بیشتر بخوانید",
          "بخوانید:",
          "همچنین بخوانید",
          "اخبار مرتبط",
          "بیشتر بدانید",
          "ayrıca okuyun",
          "ilgili haber",
          "bunlar da ilginizi",
          "lesen sie auch",
          "mehr zum thema",
          "lea también",
          "lee también",
          "leia também",
          "leia mais",
          "leggi anche",
          "lees ook",
          "קראו גם",
          "כתבות נוספות");

  private static final List<String> CALLS =
      List.of(
          "follow us",
          "follow @",
          "follow our",
          "share this",
          "share on",
          "share:",
          "subscribe to",
          "sign up",
          "sign in to",
          "newsletter",
          "get the latest",
          "join our",
          "like us on",
          "download our app",
          "advertisement",
          "sponsored",
          "tags:",
          "tag:",
          "topics:",
          "filed under",
          "copyright ©",
          "© ",
          "all rights reserved",
          "back to top",
          "print this",
          "email this",
          "loading",
          "click to",
          "tap here",
          "photo:",
          "image:",
          "image credit",
          "picture:",
          "view this post on",
          "show comments",
          "leave a comment",
          "post a comment",
          "view comments",
          "scroll to continue",
          "support our",
          "this article was originally",
          "most read",
          "trending",
          "suivez-nous",
          "suivez nous",
          "partager",
          "partagez",
          "abonnez-vous",
          "s'abonner",
          "inscrivez-vous",
          "publicité",
          "mots-clés",
          "mots clés",
          "tous droits réservés",
          "crédit photo",
          "photo :",
          "retour en haut",
          "imprimer",
          "newsletters",
          "recevez",
          "téléchargez",
          "rejoignez",
          "تابعنا",
          "تابعونا",
          "شارك",
          "شاركها",
          "مشاركة",
          "اشترك",
          "إعلان",
          "اعلان",
          "الوسوم",
          "وسوم",
          "كلمات دليلية",
          "كلمات مفتاحية",
          "جميع الحقوق محفوظة",
          "طباعة",
          "انضم إلى",
          "حمل تطبيق",
          "حمّل تطبيق",
          "نسخ الرابط",
          "الكلمات المفتاحية",
          "العودة إلى الأعلى",
          "زر الذهاب إلى الأعلى",
          "برچسب",
          "کد خبر",
          "اشتراک گذاری",
          "لینک کوتاه",
          "انتهای پیام",
          "etiketler",
          "paylaş",
          "bizi takip",
          "reklam",
          "שתפו",
          "תגיות");

  /** Notices at the foot of a story: rules for comments, terms of use, rights. */
  private static final List<String> NOTICES =
      List.of(
          "community guidelines",
          "comment policy",
          "commenting policy",
          "terms of use",
          "terms of service",
          "privacy policy",
          "all rights reserved",
          "join the conversation",
          "views expressed",
          "follow us on",
          "follow him on",
          "follow her on",
          "follow them on",
          "follow me on",
          "contributed to this report",
          "may not be reproduced",
          "may not be published",
          "without permission",
          "conditions d'utilisation",
          "les commentaires",
          "charte de",
          "droits réservés",
          "toute reproduction",
          "إرشادات الاستخدام",
          "شروط الاستخدام",
          "سياسة الخصوصية",
          "مراجعة التعليقات",
          "التعليقات المنشورة",
          "سياسة التعليقات",
          "جميع الحقوق محفوظة",
          "لا تعبر بالضرورة",
          "لا تعبّر بالضرورة",
          "لا تعبر عن رأي",
          "لا تعبّر عن رأي",
          "لا يعبر عن رأي",
          "تعبر عن رأي أصحابها",
          "تابعونا على",
          "تابعنا على",
          "suivez-nous sur",
          "comentários com",
          "os comentários",
          "los comentarios",
          "kommentare",
          "yorum yapmak",
          "yorumlar",
          "قوانین ارسال نظر",
          "نظرات حاوی");

  /** Credits of pictures, where the markup does not mark the caption. */
  private static final List<String> CREDITS =
      List.of(
          "(image:",
          "(photo:",
          "(photo by",
          "(picture:",
          "(pic:",
          "(credit:",
          "image credit",
          "photo credit",
          "(getty",
          "/getty images",
          "/afp)",
          "(crédit",
          "photo d'illustration",
          "(reuters)",
          "/reuters)",
          "(صورة",
          "صورة أرشيفية",
          "صورة ارشيفية",
          "(أرشيفية)",
          "عکس:");

  private Phrases() {}

  /** Whether a short line is the caption of a picture. */
  static boolean isCaption(TextBlock block) {
    if (block.text().length() > LONGEST) {
      return false;
    }
    String lower = block.text().toLowerCase(Locale.ROOT).replace('’', '\'');
    return CREDITS.stream().anyMatch(lower::contains) || isPictureCount(lower);
  }

  /** "Image 1 of 5". */
  private static boolean isPictureCount(String lower) {
    boolean named =
        lower.startsWith("image ") || lower.startsWith("photo ") || lower.startsWith("slide ");
    return named && lower.length() <= 16 && lower.contains(" of ");
  }

  static boolean isNotice(TextBlock block) {
    String lower = block.text().toLowerCase(Locale.ROOT).replace('’', '\'');
    return isFurniture(block)
        || lower.length() <= LONGEST_NOTICE && NOTICES.stream().anyMatch(lower::contains);
  }

  static boolean isFurniture(TextBlock block) {
    String text = block.text();
    if (text.length() > LONGEST) {
      return false;
    }
    String lower = strip(text.toLowerCase(Locale.ROOT).replace('’', '\''));
    for (String lead : LEADS) {
      if (lower.startsWith(lead) && leadsAway(block, lower, lead)) {
        return true;
      }
    }
    for (String call : CALLS) {
      if (lower.startsWith(call)
          && (lower.length() <= call.length() + 60 || block.linkChars() > 0)
          && !continues(lower, call)) {
        return true;
      }
    }
    return false;
  }

  private static boolean leadsAway(TextBlock block, String lower, String lead) {
    String rest = lower.substring(lead.length()).strip();
    boolean marked =
        lead.endsWith(":") || rest.isEmpty() || ":|»>←→.…!".indexOf(rest.charAt(0)) >= 0;
    return marked || block.linkDensity() > 0.2;
  }

  /** A long sentence that begins with such a word goes on as prose. */
  private static boolean continues(String lower, String call) {
    if (lower.length() == call.length()) {
      return false;
    }
    char next = lower.charAt(call.length());
    boolean cutsWord =
        Character.isLetter(next) && Character.isLetter(call.charAt(call.length() - 1));
    return cutsWord || lower.length() > 90 && BlockScores.isSentence(lower);
  }

  private static String strip(String text) {
    int start = 0;
    while (start < text.length()
        && !Character.isLetterOrDigit(text.charAt(start))
        && text.charAt(start) != '©') {
      start++;
    }
    return text.substring(start);
  }
}
