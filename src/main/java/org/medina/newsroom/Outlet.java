package org.medina.newsroom;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The four fictional outlets, each with the habits of a kind of real one. */
enum Outlet {
  /** JSON-LD, an RSS feed with tracking parameters, a sitemap index with a news sitemap. */
  ATLAS("atlas-courier", "The Atlas Courier (demo)", "en", "/drafts/"),
  /** Nothing but meta tags; an Atom feed and a sitemap that have to be discovered. */
  WIRE("municipal-wire", "Mediterranean Municipal Wire (demo)", "en", null),
  /** Nothing but markup, dates in French prose, section pages with paging, neither feed nor map. */
  QUOTIDIEN("quotidien-golfe", "Le Quotidien du Golfe (démo)", "fr", "/abonnes/"),
  /** Arabic in windows-1256, which only a meta tag says; an RSS feed of the newest and paging. */
  ALMADINA("almadina", "المدينة (صحيفة تجريبية)", "ar", null);

  private final String id;
  private final String title;
  private final String language;
  private final @Nullable String closedPath;

  Outlet(String id, String title, String language, @Nullable String closedPath) {
    this.id = id;
    this.title = title;
    this.language = language;
    this.closedPath = closedPath;
  }

  String id() {
    return id;
  }

  String title() {
    return title;
  }

  /** The language of its stories, unless one says otherwise. */
  String language() {
    return language;
  }

  /** The paths that robots.txt closes. */
  List<String> closed() {
    return closedPath == null ? List.of() : List.of(closedPath);
  }

  /** The encoding of its HTML pages. */
  Charset charset() {
    return this == ALMADINA ? Charset.forName("windows-1256") : StandardCharsets.UTF_8;
  }

  /** The Content-Type of its HTML pages; a real newspaper often forgets the charset. */
  String contentType() {
    return this == ALMADINA ? "text/html" : "text/html; charset=utf-8";
  }

  /** Seconds between requests that robots.txt asks for, or null. */
  @Nullable String crawlDelay() {
    return this == ATLAS ? "0.1" : null;
  }

  /** How the names of its page templates start. */
  String template() {
    return switch (this) {
      case ATLAS -> "atlas";
      case WIRE -> "wire";
      case QUOTIDIEN -> "quotidien";
      case ALMADINA -> "almadina";
    };
  }
}
