package org.medina.extract.tree;

/** What an element is by its tag, class and id; bits, because an element can be several. */
public final class Zone {
  /** Navigation, menus, breadcrumbs, page footers and headers. */
  public static final int NAVIGATION = 1;

  /** Readers' comments and the forms for them. */
  public static final int COMMENTS = 1 << 1;

  /** Other stories: related, most read, recommended, teasers. */
  public static final int RELATED = 1 << 2;

  /** Share bars, follow-us, newsletter, subscription, cookies, adverts, promotion. */
  public static final int PROMOTION = 1 << 3;

  /** Byline, date line, tags and other facts about the story. */
  public static final int ABOUT = 1 << 4;

  /** Captions and credits of pictures. */
  public static final int CAPTION = 1 << 5;

  /** Side columns. */
  public static final int ASIDE = 1 << 6;

  /** Not shown to readers. */
  public static final int HIDDEN = 1 << 7;

  /** Marked as the main text. */
  public static final int BODY = 1 << 8;

  /** Marked as holding the story. */
  public static final int STORY = 1 << 9;

  /** Marked as a date or time. */
  public static final int DATE = 1 << 10;

  /** A headline by its mark. */
  public static final int TITLE = 1 << 11;

  /** Standfirst, summary, lead. */
  public static final int SUMMARY = 1 << 12;

  /** A page footer. */
  public static final int FOOTER = 1 << 13;

  /** Everything that is not the story. */
  public static final int FOREIGN =
      NAVIGATION | COMMENTS | RELATED | PROMOTION | ASIDE | HIDDEN | FOOTER;

  private Zone() {}
}
