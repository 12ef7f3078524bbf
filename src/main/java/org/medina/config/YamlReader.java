package org.medina.config;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.AnchorNode;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads a YAML 1.2 file into a {@link Tree}, with variables of the environment filled in. */
final class YamlReader {
  /** Deeper than any configuration, shallow enough for the stack. */
  private static final int MAX_DEPTH = 40;

  /** Aliases can make a small file grow without bounds. */
  private static final int MAX_NODES = 1_000_000;

  private final Scalars scalars;
  private final Faults faults;
  private int nodes;

  YamlReader(Map<String, String> environment, Faults faults) {
    this.scalars = new Scalars(environment, faults);
    this.faults = faults;
  }

  /** The content of a file; empty when it has none or cannot be read, which is then a fault. */
  Optional<Tree> read(Path file, String name) {
    Place top = new Place(name, 1, "");
    nodes = 0;
    try {
      String text = Files.readString(file, StandardCharsets.UTF_8);
      LoadSettings settings = LoadSettings.builder().setLabel(name).build();
      return new Compose(settings)
          .composeString(text)
          .map(node -> tree(node, new Place(name, line(node), ""), 0));
    } catch (CharacterCodingException e) {
      faults.add(new Place(name, 0, ""), "the file is not UTF-8; save it as UTF-8");
    } catch (IOException e) {
      faults.add(new Place(name, 0, ""), "the file cannot be read (" + e + "); check its rights");
    } catch (MarkedYamlEngineException e) {
      faults.add(
          new Place(name, e.getProblemMark().map(YamlReader::line).orElse(1), ""), reason(e));
    } catch (YamlEngineException e) {
      faults.add(top, "not YAML: " + e.getMessage());
    } catch (StackOverflowError e) {
      // The YAML library recurses into nested lists without a limit of its own.
      faults.add(top, "nested too deeply; no setting needs more than a few levels");
    }
    return Optional.empty();
  }

  private static String reason(MarkedYamlEngineException e) {
    String problem = e.getProblem();
    return "not YAML: "
        + (problem == null ? e.getMessage() : problem)
        + "; check the indentation, colons and quotes of this line and the one above it";
  }

  private Tree tree(Node node, Place place, int depth) {
    if (depth > MAX_DEPTH || ++nodes > MAX_NODES) {
      throw new YamlEngineException("nested too deeply or too large near line " + place.line());
    }
    return switch (node) {
      case ScalarNode scalar -> scalars.read(scalar, place);
      case SequenceNode sequence -> items(sequence, place, depth);
      case MappingNode mapping -> section(mapping, place, depth);
      case AnchorNode anchor -> tree(anchor.getRealNode(), place, depth + 1);
      default -> throw new YamlEngineException("unknown YAML near line " + place.line());
    };
  }

  private Tree items(SequenceNode sequence, Place place, int depth) {
    List<Tree> items = new ArrayList<>();
    for (Node node : sequence.getValue()) {
      items.add(tree(node, place.item(items.size(), line(node)), depth + 1));
    }
    return new Tree.Items(place, items);
  }

  private Tree section(MappingNode mapping, Place place, int depth) {
    Map<String, Tree> entries = new LinkedHashMap<>();
    Map<String, Integer> lines = new LinkedHashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      Node keyNode = tuple.getKeyNode();
      if (!(keyNode instanceof ScalarNode scalar)) {
        faults.add(place.entry("?", line(keyNode)), "a key must be plain text, not a list or map");
        continue;
      }
      Place at = place.entry(scalar.getValue(), line(keyNode));
      @Nullable Integer first = lines.putIfAbsent(scalar.getValue(), at.line());
      if (first != null) {
        faults.add(at, "the key stands here and in line " + first + "; remove one of the two");
        continue;
      }
      entries.put(scalar.getValue(), tree(tuple.getValueNode(), at, depth + 1));
    }
    return new Tree.Section(place, entries);
  }

  private static int line(Node node) {
    return node.getStartMark().map(YamlReader::line).orElse(0);
  }

  private static int line(Mark mark) {
    return mark.getLine() + 1;
  }
}
