package org.medina.app.enrich;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.medina.model.MedinaException;
import org.medina.text.name.NameComparison;
import org.medina.text.name.NameMatcher;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Tells of pairs of names whether they may be one person's, in any mix of scripts. */
@Command(
    name = "names",
    mixinStandardHelpOptions = true,
    description =
        "Reads lines of two names with a tab between; writes 1 (may be the same name) or 0, a tab,"
            + " and a score between 0 and 1, in the same order.",
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {"0:every line was answered", "1:a line could not be read"})
public final class NamesCommand implements Callable<Integer> {
  private static final int BATCH = 256;

  @Option(names = "--tsv", required = true, description = "two names a line, a tab between")
  private boolean tsv;

  private final InputStream in;
  private final OutputStream out;

  /** Comparison of this process's standard input. */
  public NamesCommand() {
    this(new FileInputStream(FileDescriptor.in), new FileOutputStream(FileDescriptor.out));
  }

  NamesCommand(InputStream in, OutputStream out) {
    this.in = in;
    this.out = out;
  }

  @Override
  public Integer call() throws IOException {
    new OrderedLines(Runtime.getRuntime().availableProcessors(), BATCH)
        .answer(in, out, NamesCommand::answer);
    return 0;
  }

  private static String answer(String line) {
    String[] names = line.split("\t", -1);
    if (names.length < 2) {
      throw new MedinaException(
          MedinaException.Code.BAD_INPUT, "two names with a tab between are needed: " + line);
    }
    NameComparison comparison = NameMatcher.compare(names[0], names[1]);
    return String.format(
        Locale.ROOT, "%d\t%.3f", comparison.mayBeSame() ? 1 : 0, comparison.score());
  }
}
