package org.medina.extract;

import org.medina.extract.charset.DecodedPage;
import org.medina.extract.content.MainText;
import org.medina.extract.date.PageDates;

/**
 * An extracted story with what led to it.
 *
 * @param article the result
 * @param charset name of the charset that the bytes were read in
 * @param charsetEvidence what decided the charset
 * @param text the main text with the way it was found
 * @param dates every date that was looked at
 */
public record Explanation(
    ExtractedArticle article,
    String charset,
    DecodedPage.Evidence charsetEvidence,
    MainText text,
    PageDates dates) {}
