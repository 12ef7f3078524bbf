package org.medina.config;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.NodePath;
import java.util.List;

/** Checks a {@link Tree} against one of the JSON Schemas that Medina ships. */
final class SchemaCheck {
  private final SchemaFiles files;
  private final Schema schema;

  /**
   * Prepares a schema.
   *
   * @param name file name of the schema
   */
  SchemaCheck(SchemaFiles files, String name) {
    this.files = files;
    this.schema =
        SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(files.texts()))
            .getSchema(SchemaLocation.of(SchemaFiles.BASE + name));
  }

  /** Reports whatever in the tree breaks the schema. */
  void check(Tree tree, Faults faults) {
    List<Error> errors = schema.validate(Json.of(tree));
    for (Error error : errors) {
      Tree at = find(tree, error.getInstanceLocation());
      faults.add(
          place(at, error), SchemaMessages.of(error, files.around(error.getSchemaLocation())));
    }
  }

  private static Place place(Tree at, Error error) {
    String property = error.getProperty();
    return property != null && at instanceof Tree.Section section
        ? section.placeOf(property)
        : at.place();
  }

  private static Tree find(Tree tree, NodePath path) {
    Tree at = tree;
    for (int i = 0; i < path.getNameCount(); i++) {
      Object step = path.getElement(i);
      at =
          switch (at) {
            case Tree.Section section -> section.entries().getOrDefault(step.toString(), section);
            case Tree.Items list when step instanceof Number index ->
                list.items().get(index.intValue());
            case Tree.Items _, Tree.Scalar _ -> at;
          };
    }
    return at;
  }
}
