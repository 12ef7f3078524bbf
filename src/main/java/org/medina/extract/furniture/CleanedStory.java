package org.medina.extract.furniture;

import java.util.List;
import java.util.Set;
import org.medina.model.LeftOutLine;

/**
 * A story's text without the host's furniture.
 *
 * @param text the text, one empty line between paragraphs
 * @param leftOut the lines that were taken out
 * @param earlierStories ids of stories learnt before, which hold a line that only now proved to be
 *     furniture: clean and index them again
 */
public record CleanedStory(String text, List<LeftOutLine> leftOut, Set<String> earlierStories) {
  public CleanedStory {
    leftOut = List.copyOf(leftOut);
    earlierStories = Set.copyOf(earlierStories);
  }
}
