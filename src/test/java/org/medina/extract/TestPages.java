package org.medina.extract;

import java.util.List;

/** Open fiction in the languages that outlets of the region write in, for pages made by tests. */
public final class TestPages {
  private TestPages() {}

  /** A headline. */
  public static String title(String language) {
    return switch (language) {
      case "ar" -> "بلدية المدينة تفتح حديقة جديدة على ضفة النهر";
      case "fr" -> "La ville ouvre un nouveau jardin au bord du fleuve";
      case "fa" -> "شهرداری باغ تازه‌ای را کنار رودخانه گشود";
      case "tr" -> "Belediye nehir kıyısında yeni bir park açtı";
      case "he" -> "העירייה פתחה גן חדש על גדת הנהר";
      default -> "City opens a new garden on the river bank";
    };
  }

  /** Three paragraphs. */
  public static List<String> paragraphs(String language) {
    return switch (language) {
      case "ar" ->
          List.of(
              "أعلنت بلدية المدينة افتتاح حديقة عامة جديدة على ضفة النهر، بعد أعمال استمرت عامين كاملين وشارك فيها سكان الأحياء المجاورة.",
              "وقالت رئيسة البلدية إن المشروع يضيف مساحات خضراء واسعة، ويوفر مسارات للمشي وملاعب للأطفال، كما يساعد على تخفيف حرارة الصيف في وسط المدينة.",
              "ومن المقرر أن تنظم البلدية زيارات مدرسية إلى الحديقة كل أسبوع، وأن تستقبل متطوعين يعتنون بالأشجار والنباتات المحلية النادرة.");
      case "fr" ->
          List.of(
              "La municipalité a ouvert un nouveau jardin public au bord du fleuve, après deux ans de travaux auxquels les habitants des quartiers voisins ont pris part.",
              "Selon la maire, le projet offre de vastes espaces verts, des allées pour la promenade et des aires de jeux, et il aide à supporter la chaleur de l'été dans le centre.",
              "Des visites scolaires y seront organisées chaque semaine, et des bénévoles prendront soin des arbres et des plantes rares de la région.");
      case "fa" ->
          List.of(
              "شهرداری از گشایش یک بوستان عمومی تازه در کنار رودخانه خبر داد که ساخت آن دو سال طول کشید و ساکنان محله‌های اطراف در آن همکاری کردند.",
              "شهردار گفت این طرح فضای سبز گسترده‌ای به شهر می‌افزاید و مسیرهای پیاده‌روی و زمین بازی برای کودکان دارد و به خنک شدن مرکز شهر در تابستان کمک می‌کند.",
              "قرار است هر هفته بازدیدهای مدرسه‌ای برگزار شود و داوطلبان از درختان و گیاهان کمیاب بومی نگهداری کنند.");
      case "tr" ->
          List.of(
              "Belediye, komşu mahallelerde oturanların da katıldığı iki yıllık bir çalışmanın ardından nehir kıyısında yeni bir park açtığını duyurdu.",
              "Belediye başkanı, projenin geniş yeşil alanlar, yürüyüş yolları ve çocuklar için oyun alanları sunduğunu, yaz sıcağında kent merkezini serinlettiğini söyledi.",
              "Her hafta okul gezileri düzenlenecek ve gönüllüler ağaçlarla yöreye özgü nadir bitkilere bakacak.");
      case "he" ->
          List.of(
              "העירייה הודיעה על פתיחת גן ציבורי חדש על גדת הנהר, לאחר שנתיים של עבודות שבהן השתתפו גם תושבי השכונות הסמוכות.",
              "ראשת העיר אמרה כי הפרויקט מוסיף שטחים ירוקים נרחבים, שבילי הליכה ומגרשי משחקים לילדים, ומסייע לצנן את מרכז העיר בקיץ.",
              "בכל שבוע יתקיימו סיורים של בתי ספר, ומתנדבים יטפלו בעצים ובצמחים המקומיים הנדירים.");
      default ->
          List.of(
              "The city has opened a new public garden on the river bank, after two years of work in which people from the neighbouring quarters took part.",
              "The mayor said that the project adds wide green spaces, footpaths and playgrounds for children, and that it helps the centre through the heat of summer.",
              "School visits are to take place every week, and volunteers will look after the trees and the rare plants of the region.");
    };
  }

  /** The paragraphs as markup. */
  public static String body(String language) {
    return "<div class='c'><p>" + String.join("</p><p>", paragraphs(language)) + "</p></div>";
  }
}
