package org.medina.extract.date;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Spellings of months that newspapers use and CLDR lacks or gives to one country only; each line is
 * one month, January or the calendar's first month first.
 */
final class RegionalMonths {
  private static final String GREGORIAN =
      """
      يناير|كانون الثاني|كانون ثاني|جانفي|جانفييه|جنفي|ژانویه|ژانويه|جنوری|ocak|oca|january|jan|janvier|janv|ינואר|ינו|کانوونی دووەم
      فبراير|فبرایر|شباط|فيفري|فيفرى|فیفری|فوریه|فورية|فروری|شوبات|şubat|subat|şub|february|feb|février|fevrier|févr|fevr|fév|fev|פברואר|פבר
      مارس|مارش|آذار|اذار|أذار|مارچ|ئازار|mart|march|mar|mars|מרץ|מרס
      أبريل|ابريل|إبريل|نيسان|أفريل|افريل|أپریل|آوریل|اوريل|آوريل|اپریل|نیسان|nisan|april|apr|avril|avr|אפריל|אפר
      مايو|ماي|أيار|ايار|آيار|ماى|مه|می|مئی|ئایار|ئایار|mayıs|mayis|may|mai|מאי
      يونيو|يونيه|حزيران|جوان|يونية|ژوئن|ژوين|جون|حوزەیران|haziran|june|jun|juin|יוני
      يوليو|يوليه|تموز|جويلية|جويليه|يوليوز|يولية|ژوئیه|ژوییه|جولائی|تەممووز|تەمموز|temmuz|july|jul|juillet|juil|יולי
      أغسطس|اغسطس|آب|اب|أوت|اوت|غشت|أغشت|اوغسطس|أوغسطس|آگوست|اوت|اگست|ئاب|ağustos|agustos|ağu|august|aug|août|aout|אוגוסט|אוג
      سبتمبر|أيلول|ايلول|شتنبر|شتمبر|سپتامبر|ستمبر|ئەیلوول|ئەیلول|eylül|eylul|eyl|september|sept|sep|septembre|ספטמבר|ספט
      أكتوبر|اكتوبر|تشرين الأول|تشرين الاول|تشرين اول|تشرين أول|أكطوبر|اكطوبر|اکتبر|اکتوبر|تشرینی یەکەم|ekim|eki|october|oct|octobre|אוקטובר|אוק
      نوفمبر|نونبر|تشرين الثاني|تشرين ثاني|نوامبر|نومبر|تشرینی دووەم|kasım|kasim|kas|november|nov|novembre|נובמבר|נוב
      ديسمبر|دجنبر|كانون الأول|كانون الاول|كانون اول|كانون أول|دسامبر|دسمبر|کانوونی یەکەم|aralık|aralik|ara|december|dec|décembre|decembre|déc|דצמבר|דצמ
      """;

  private static final String SOLAR =
      """
      فروردین|فروردين|حمل|farvardin
      اردیبهشت|ارديبهشت|ثور|ordibehesht
      خرداد|جوزا|khordad
      تیر|تير|سرطان|tir
      مرداد|امرداد|اسد|mordad
      شهریور|شهريور|سنبله|shahrivar
      مهر|میزان|ميزان|mehr
      آبان|ابان|عقرب|aban
      آذر|اذر|قوس|azar
      دی|دي|جدی|جدي|dey
      بهمن|دلو|bahman
      اسفند|حوت|esfand
      """;

  private static final String HIJRI =
      """
      محرم|المحرم|محرم الحرام|muharram|mouharram|muharrem
      صفر|صفر الخير|safar|safer
      ربيع الأول|ربيع الاول|ربيع أول|ربیع الاول|ربیع الأول|ربيع اول|rabi al-awwal|rabi ul-awwal|rabi i|rebiülevvel
      ربيع الآخر|ربيع الاخر|ربيع الثاني|ربیع الثانی|ربيع ثاني|rabi al-thani|rabi al-akhir|rabi ii|rebiülahir
      جمادى الأولى|جمادى الاولى|جمادي الأولى|جمادى الأول|جمادى الاول|جماد الأول|جماد الاول|جمادی الاولی|jumada al-awwal|jumada al-ula|jumada i|cemaziyelevvel
      جمادى الآخرة|جمادى الاخرة|جمادى الثانية|جمادى الآخر|جمادى الاخر|جمادي الثاني|جماد الثاني|جماد الآخر|جمادى الثاني|جمادی الثانی|jumada al-thani|jumada al-akhirah|jumada ii|cemaziyelahir
      رجب|رجب المرجب|رجب الفرد|rajab|recep
      شعبان|شعبان المعظم|shaban|sha'ban|chaabane|şaban
      رمضان|رمضان المبارك|ramadan|ramazan|ramadhan
      شوال|شوال المكرم|shawwal|chawwal|şevval
      ذو القعدة|ذي القعدة|ذوالقعدة|ذيقعدة|ذو القعده|ذی القعده|ذیقعده|ذيالقعدة|dhu al-qadah|dhul qadah|zilkade
      ذو الحجة|ذي الحجة|ذوالحجة|ذو الحجه|ذی الحجه|ذیحجه|ذيالحجة|dhu al-hijjah|dhul hijjah|zilhicce
      """;

  private RegionalMonths() {}

  static Map<String, Integer> gregorian() {
    return table(GREGORIAN);
  }

  static Map<String, Integer> solar() {
    return table(SOLAR);
  }

  static Map<String, Integer> hijri() {
    return table(HIJRI);
  }

  private static Map<String, Integer> table(String lines) {
    Map<String, Integer> months = new LinkedHashMap<>();
    int month = 1;
    for (String line : lines.strip().split("\n", -1)) {
      for (String name : line.strip().split("\\|", -1)) {
        months.putIfAbsent(name, month);
      }
      month++;
    }
    return months;
  }
}
