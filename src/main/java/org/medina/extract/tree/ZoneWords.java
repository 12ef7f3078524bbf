package org.medina.extract.tree;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What words in class and id attributes say of an element. Names are cut at case changes, digits
 * and punctuation; single words, pairs of words and beginnings of run-together words are looked up.
 */
final class ZoneWords {
  private static final int LONGEST_NAME = 300;
  private static final int SHORTEST_PREFIX = 5;

  private final Map<String, Integer> words = new HashMap<>();

  ZoneWords() {
    add(
        Zone.NAVIGATION,
        "nav navbar navigation menu submenu breadcrumb breadcrumbs crumb crumbs pagination pager masthead"
            + " topbar toolbar skiplink skip sitemap dropdown header_nav navlinks paging topnav hamburger offcanvas megamenu");
    add(
        Zone.FOOTER,
        "footer pagefooter sitefooter colophon copyright footerlinks siteheader globalheader globalnav");
    add(
        Zone.COMMENTS,
        "comment comments disqus commentlist commentform respond livefyre fbcomments usercomments"
            + " commentaires commentaire yorumlar yorum discussion viafoura coral replies commentbox dsq");
    add(
        Zone.RELATED,
        "related relatedposts relatedarticles relatedstories relatedcontent recommended recommendation recommendations"
            + " recirc recirculation outbrain taboola mostread mostpopular mostviewed popular trending readmore readnext readalso"
            + " morestories morenews morefrom moreon moreabout seealso alsoread alsolike alsoin upnext nextarticle prevnext"
            + " nextprev nextpost prevpost postnavigation postnav teaser teasers latestnews latestposts latest similar zergnet revcontent plista"
            + " ligatus youmaylike maylike suggested suggestions suggestion lireaussi voiraussi alire benzer ilgili ontheweb aroundtheweb"
            + " pluslus lespluslus furtherreading relatedlinks relatednews relateditems inlinerelated essentials featuredstories topstories topposts yarpp jprelatedposts"
            + " crosslinks interlinks backlinks readmorelinks linkbox infobox factbox mgid adjacent relatedtopics");
    add(
        Zone.PROMOTION,
        "share sharing sharebar sharebuttons sharetools social socialmedia socialshare socialbar addthis sharethis addtoany"
            + " sharedaddy followus follow newsletter newsletters subscribe subscription subscribe subscriber signup signin login register registration"
            + " paywall promo promos promotion promobox ad ads adv advert adverts advertisement advertising adsense adslot adunit adbox adblock"
            + " adwrapper adcontainer dfp gpt sponsor sponsored sponsoredcontent banner banners cookie cookies consent gdpr popup modal"
            + " overlay lightbox cta donate donation donations optin mailchimp emailsignup partage partager reseaux abonnement abonnez"
            + " print printonly tooltip toast rating ratings poll polls quiz survey affiliate affiliates commerce appdownload googlenews whatsapp telegram"
            + " mashsb ssba heateor noprint toc tableofcontents instaread audioplayer videoplayer jwplayer videojs vjs mejs plyr flowplayer playlist copylink"
            + " adsbygoogle adthrive mailmunch feedback disclosure disclaimer promoted shares sharer rollover rolloverblock");
    add(
        Zone.ABOUT,
        "byline bylines author authors authorbio authorbox authorinfo authorcard aboutauthor aboutauthors author_bio bio"
            + " dateline timestamp pubdate published publishdate postmeta entrymeta articlemeta metadata meta metabar postinfo postdate"
            + " entrydate tags tag taglist tagcloud posttags keywords topics topiclist categories category catlinks rubrique"
            + " postcats authorship contributors writer auteur signature readingtime timetoread filedunder postedin lastupdated articleinfo"
            + " updated tagged entryfooter postfooter articlefooter articletags viewcount");
    add(
        Zone.CAPTION,
        "caption captions figcaption credit credits imagecredit photocredit photographer legend legende copyrightholder"
            + " wpcaption imagecaption piccaption imgcaption slideshow carousel gallery thumbnails photogallery mediacaption imageinfo photocaption");
    add(
        Zone.ASIDE,
        "sidebar sidebars sidecol rightcol leftcol rightcolumn leftcolumn rightrail leftrail rail aside sidenav secondary"
            + " complementary rightside leftside siderail colonnedroite barrelaterale lateral");
    add(
        Zone.BODY,
        "articlebody articletext articlecontent articlecopy entrycontent postcontent postbody posttext storybody storytext storycontent"
            + " contentbody bodycontent bodytext maincontenttext newsbody newstext newscontent detailtext detailbody"
            + " singlecontent tdpostcontent storycopy textearticle contenuarticle corpsarticle articlecontenu articledetail blogpostbody"
            + " fulltext wysiwyg richtext pagecontenttext contentarticle contentpost newsdetail articleparagraphs itemfulltext paragraphs fieldnamebody");
    add(
        Zone.STORY,
        "article story post entry hentry articlewrapper storywrapper articlecontainer articlemain");
    add(
        Zone.DATE,
        "date dates time datetime timestamp pubdate published publishdate publicationdate postdate entrydate articledate dateline"
            + " datepublished postedon posted tmstmp created updated lastupdated tarih zaman publie datecreated dateformat postinfo"
            + " postmeta articlemeta entrymeta storydate newsdate createdate publishtime pubtime timeago dtreviewed byline articleinfo");
    add(Zone.TITLE, "title headline articletitle posttitle entrytitle storytitle newstitle hed");
    add(
        Zone.SUMMARY,
        "summary standfirst lead lede chapo chapeau dek subtitle subheadline intro introduction excerpt deck subhead");
  }

  private void add(int zone, String names) {
    for (String name : names.split(" ")) {
      words.merge(name.replace("_", ""), zone, (a, b) -> a | b);
    }
  }

  /** The zones that a class or id attribute names. */
  int of(String attribute) {
    String names =
        attribute.length() > LONGEST_NAME ? attribute.substring(0, LONGEST_NAME) : attribute;
    int zones = 0;
    String before = "";
    int start = -1;
    for (int i = 0; i <= names.length(); i++) {
      char c = i < names.length() ? names.charAt(i) : ' ';
      boolean letter = Character.isLetter(c);
      boolean turn =
          start >= 0
              && i > 0
              && Character.isUpperCase(c)
              && Character.isLowerCase(names.charAt(i - 1));
      if (start >= 0 && (!letter || turn)) {
        String word = names.substring(start, i).toLowerCase(Locale.ROOT);
        zones |= lookup(word) | words.getOrDefault(before + word, 0);
        before = Character.isWhitespace(c) ? "" : word;
        start = -1;
      }
      if (letter && start < 0) {
        start = i;
      }
      if (Character.isWhitespace(c)) {
        before = "";
      }
    }
    return zones;
  }

  private int lookup(String word) {
    Integer exact = words.get(word);
    if (exact != null) {
      return exact;
    }
    for (int end = word.length() - 1; end >= SHORTEST_PREFIX; end--) {
      Integer prefix = words.get(word.substring(0, end));
      if (prefix != null && end >= word.length() - 3) {
        return prefix;
      }
    }
    return 0;
  }
}
