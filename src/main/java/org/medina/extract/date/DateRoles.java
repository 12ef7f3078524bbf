package org.medina.extract.date;

import java.util.List;
import org.medina.extract.date.DateCandidate.Role;

/** Tells from the words before a date whether it is a date of publication or of a change. */
final class DateRoles {
  private static final List<String> CHANGED =
      List.of(
          "updated",
          "update",
          "modified",
          "revised",
          "edited",
          "mis a jour",
          "mise a jour",
          "maj",
          "modifie",
          "actualise",
          "اخر تحديث",
          "تحديث",
          "حدث",
          "حدثت",
          "تعديل",
          "تاريخ التحديث",
          "به روز",
          "بروز",
          "ويرايش",
          "اخرين",
          "guncelle",
          "son guncelle",
          "עודכן",
          "עדכון",
          "aktualisiert",
          "actualizado",
          "atualizado",
          "aggiornato",
          "bijgewerkt");

  private static final List<String> PUBLISHED =
      List.of(
          "published",
          "posted",
          "created",
          "issued",
          "publie",
          "publication",
          "paru",
          "cree",
          "نشر",
          "النشر",
          "انتشار",
          "تاريخ",
          "yayin",
          "eklenme",
          "olusturma",
          "פורסם",
          "veroffentlicht",
          "publicado",
          "publicacion",
          "pubblicato",
          "gepubliceerd",
          "اضيف",
          "كتب");

  private DateRoles() {}

  /** The role that the text before a position gives; published when it says nothing. */
  static Role before(String folded, int start) {
    String before = folded.substring(0, Math.min(start, folded.length()));
    int changed = last(before, CHANGED);
    return changed >= 0 && changed > last(before, PUBLISHED) ? Role.MODIFIED : Role.PUBLISHED;
  }

  /** Whether the text says that it gives a date of publication. */
  static boolean saysPublished(String folded) {
    return last(folded, PUBLISHED) >= 0;
  }

  private static int last(String text, List<String> words) {
    int last = -1;
    for (String word : words) {
      int at = text.lastIndexOf(word);
      // "تاريخ التحديث" holds a word of each: the longer word that ends later counts.
      last = at < 0 ? last : Math.max(last, at + word.length());
    }
    return last;
  }
}
