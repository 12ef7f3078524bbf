package org.medina.extract.tree;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.CDataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.medina.extract.tree.TextBlock.Kind;

/** Makes the flat form of a page in one pass; no recursion, so that depth costs no stack. */
public final class PageTreeBuilder {
  /** Pages with more elements are cut here. */
  private static final int MAX_ELEMENTS = 60_000;

  private static final ZoneWords WORDS = new ZoneWords();

  private final List<Element> elements = new ArrayList<>(1024);
  private final List<TextBlock> blocks = new ArrayList<>(256);
  private final Map<String, Integer> zonesOfNames = new HashMap<>();
  private final BlockBuffer buffer = new BlockBuffer();
  private int[] parents = new int[1024];
  private int[] ends = new int[1024];
  private int[] zones = new int[1024];
  private int[] firstBlocks = new int[1024];
  private int[] endBlocks = new int[1024];
  private Kind[] kinds = new Kind[1024];
  private int linkDepth;

  private PageTreeBuilder() {}

  /** Makes the flat form of what is under an element. */
  public static PageTree build(Element root) {
    PageTreeBuilder builder = new PageTreeBuilder();
    builder.walk(root);
    int size = builder.elements.size();
    PageTree raw =
        new PageTree(
            List.copyOf(builder.elements),
            Arrays.copyOf(builder.parents, size),
            Arrays.copyOf(builder.ends, size),
            Arrays.copyOf(builder.zones, size),
            Arrays.copyOf(builder.firstBlocks, size),
            Arrays.copyOf(builder.endBlocks, size),
            List.copyOf(builder.blocks));
    return ZoneInheritance.settle(raw);
  }

  private void walk(Element root) {
    int current = enter(root, 0);
    Node node = root.firstChild();
    while (node != null || current > 0) {
      if (node == null) {
        Element done = elements.get(current);
        leave(current);
        node = done.nextSibling();
        current = parents[current];
        continue;
      }
      if (node instanceof TextNode text) {
        if (!(text instanceof CDataNode)) {
          buffer.append(text.getWholeText(), linkDepth > 0);
        }
      } else if (node instanceof Element element && !TagRules.isSkipped(element.normalName())) {
        if (element.normalName().equals("br")) {
          flush(current);
        } else if (elements.size() < MAX_ELEMENTS) {
          current = enter(element, current);
          Node child = element.firstChild();
          if (child != null) {
            node = child;
            continue;
          }
          leave(current);
          current = parents[current];
        }
      }
      node = node.nextSibling();
    }
    leave(0);
  }

  private int enter(Element element, int parent) {
    String tag = element.normalName();
    boolean inline = TagRules.isInline(tag);
    if (!inline && !elements.isEmpty()) {
      flush(parent);
    }
    int number = elements.size();
    grow(number);
    elements.add(element);
    parents[number] = parent;
    zones[number] = TagRules.zone(element, tag) | named(element);
    if (tag.equals("footer") && number > 0 && isInStory(parent)) {
      zones[number] = zones[number] & ~Zone.FOOTER | Zone.ABOUT;
    }
    kinds[number] =
        inline ? kinds[parent] : TagRules.kind(tag, number == 0 ? Kind.OTHER : kinds[parent]);
    firstBlocks[number] = blocks.size();
    if (tag.equals("a")) {
      linkDepth++;
    }
    return number;
  }

  private void leave(int number) {
    Element element = elements.get(number);
    String tag = element.normalName();
    if (tag.equals("a")) {
      linkDepth--;
    }
    if (!TagRules.isInline(tag)) {
      flush(number);
    }
    ends[number] = elements.size();
    endBlocks[number] = blocks.size();
  }

  /** The foot of a story tells of the story, not of the site. */
  private boolean isInStory(int number) {
    int at = number;
    while (at > 0 && !elements.get(at).normalName().equals("article")) {
      at = parents[at];
    }
    return at > 0;
  }

  private int named(Element element) {
    if (element.attributesSize() == 0) {
      return 0;
    }
    String tag = element.normalName();
    if (tag.equals("body") || tag.equals("html")) {
      return 0;
    }
    String names = element.className() + " " + element.id();
    return names.length() == 1 ? 0 : zonesOfNames.computeIfAbsent(names, WORDS::of);
  }

  private void flush(int number) {
    if (buffer.isEmpty()) {
      buffer.clear();
      return;
    }
    int holder = number;
    while (holder > 0 && TagRules.isInline(elements.get(holder).normalName())) {
      holder = parents[holder];
    }
    blocks.add(
        new TextBlock(
            buffer.text(),
            holder,
            kinds[number],
            buffer.chars(),
            buffer.linkChars(),
            inlineZone(holder)));
    buffer.clear();
  }

  /** A date or byline often stands in an inline element that fills its block. */
  private int inlineZone(int holder) {
    int zone = 0;
    for (int i = holder + 1; i < elements.size() && i < holder + 6; i++) {
      zone |= zones[i] & Zone.DATE;
    }
    return zone;
  }

  private void grow(int number) {
    if (number < parents.length) {
      return;
    }
    int size = parents.length * 2;
    parents = Arrays.copyOf(parents, size);
    ends = Arrays.copyOf(ends, size);
    zones = Arrays.copyOf(zones, size);
    firstBlocks = Arrays.copyOf(firstBlocks, size);
    endBlocks = Arrays.copyOf(endBlocks, size);
    kinds = Arrays.copyOf(kinds, size);
  }
}
