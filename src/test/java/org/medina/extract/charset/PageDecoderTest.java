package org.medina.extract.charset;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medina.extract.TestPages;
import org.medina.extract.charset.DecodedPage.Evidence;

class PageDecoderTest {
  private static final PageDecoder DECODER = new PageDecoder();

  @ParameterizedTest
  @CsvSource({
    "ar, windows-1256, windows-1256",
    "fr, windows-1252, windows-1252",
    "fr, iso-8859-1, windows-1252",
    "he, windows-1255, windows-1255",
    "tr, windows-1254, windows-1254",
    "ar, utf-8, UTF-8",
    "fr, utf-8, UTF-8",
    "fa, utf-8, UTF-8"
  })
  void guessesTheCharsetOfUndeclaredPages(String language, String written, String read) {
    String html =
        "<html><title>" + TestPages.title(language) + "</title>" + TestPages.body(language);
    DecodedPage page = DECODER.decode(html.getBytes(Charset.forName(written)), null);
    assertThat(page.charset()).isEqualTo(Charset.forName(read));
    assertThat(page.html()).isEqualTo(html);
  }

  @Test
  void trustsTheHeaderBeforeTheMetaElement() {
    String html = "<meta charset='iso-8859-6'>" + TestPages.title("ar");
    DecodedPage page =
        DECODER.decode(
            html.getBytes(Charset.forName("windows-1256")), "text/html; charset=windows-1256");
    assertThat(page.html()).isEqualTo(html);
    assertThat(page.evidence()).isEqualTo(Evidence.HTTP_HEADER);
  }

  @Test
  void readsTheMetaElementInEitherForm() {
    for (String meta :
        new String[] {
          "<meta charset=windows-1256>",
          "<META http-equiv='Content-Type' content='text/html; charset=windows-1256'>"
        }) {
      String html = meta + TestPages.title("ar");
      DecodedPage page =
          DECODER.decode(html.getBytes(Charset.forName("windows-1256")), "text/html");
      assertThat(page.html()).isEqualTo(html);
      assertThat(page.evidence()).isEqualTo(Evidence.META_ELEMENT);
    }
  }

  @Test
  void trustsTheMarkBeforeEverything() throws java.io.IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(new byte[] {(byte) 0xFF, (byte) 0xFE});
    bytes.write(TestPages.title("ar").getBytes(UTF_16LE));
    DecodedPage page = DECODER.decode(bytes.toByteArray(), "text/html; charset=utf-8");
    assertThat(page.html()).isEqualTo(TestPages.title("ar"));
  }

  @Test
  void overrulesAWesternLabelOnArabicBytes() {
    String html = TestPages.body("ar");
    DecodedPage page =
        DECODER.decode(
            html.getBytes(Charset.forName("windows-1256")), "text/html; charset=ISO-8859-1");
    assertThat(page.html()).isEqualTo(html);
  }

  @Test
  void overrulesAnyLabelOnPlainUtf8() {
    String html = TestPages.body("fr");
    assertThat(DECODER.decode(html.getBytes(UTF_8), "text/html; charset=windows-1252").html())
        .isEqualTo(html);
    assertThat(DECODER.decode(html.getBytes(UTF_8), "text/html; charset=gb2312").html())
        .isEqualTo(html);
  }

  @Test
  void overrulesAUtf8LabelOnOtherBytes() {
    String html = "<meta charset='utf-8'>" + TestPages.body("ar");
    DecodedPage page =
        DECODER.decode(html.getBytes(Charset.forName("windows-1256")), "text/html; charset=utf-8");
    assertThat(page.html()).isEqualTo(html);
  }

  @Test
  void toleratesAStrayByteInUtf8() {
    byte[] bytes = TestPages.body("ar").getBytes(UTF_8);
    bytes[bytes.length / 2 + 1] = (byte) 0xFF;
    assertThat(DECODER.decode(bytes, null).charset()).isEqualTo(UTF_8);
  }
}
