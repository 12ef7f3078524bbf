package org.medina.web.render;

import io.pebbletemplates.pebble.extension.AbstractExtension;
import io.pebbletemplates.pebble.extension.Function;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.medina.model.Country;
import org.medina.model.Language;
import org.medina.model.Registry;
import org.medina.web.i18n.Messages;
import org.medina.web.i18n.UiLanguage;

/**
 * What templates may call: {@code t(key, …)} a message, {@code n(key, number, …)} a message that
 * counts, {@code num(number)}, {@code day(date)}, {@code weekday(date)}, {@code moment(instant)},
 * {@code country(country)}, {@code language(language)}, {@code label(id, otherwise)} a registry
 * entry's name, {@code link(address)} and {@code asset(name)}.
 */
public final class TemplateFunctions extends AbstractExtension {
  private final MessageBundles bundles;
  private final Assets assets;
  private final Registry registry;

  /** Functions over these messages, files and names. */
  public TemplateFunctions(MessageBundles bundles, Assets assets, Registry registry) {
    this.bundles = bundles;
    this.assets = assets;
    this.registry = registry;
  }

  @Override
  public Map<String, Function> getFunctions() {
    return Map.ofEntries(
        of("t", (in, values) -> in.messages().text(first(values), rest(values, 1))),
        of(
            "n",
            (in, values) ->
                in.messages()
                    .count(first(values), ((Number) values.get(1)).longValue(), rest(values, 2))),
        of("num", (in, values) -> in.messages().number((Number) values.getFirst())),
        of("day", (in, values) -> in.messages().day((LocalDate) values.getFirst())),
        of("weekday", (in, values) -> in.messages().weekday((LocalDate) values.getFirst())),
        of("moment", (in, values) -> in.messages().moment((Instant) values.getFirst())),
        of("country", (in, values) -> in.messages().country((Country) values.getFirst())),
        of("language", (in, values) -> in.messages().languageName((Language) values.getFirst())),
        of("label", (in, values) -> label(in, first(values), values.get(1).toString())),
        of("link", (in, values) -> in.frame().link(first(values))),
        of("asset", (in, values) -> assets.address(first(values))));
  }

  private Map.Entry<String, Function> of(String name, Body body) {
    return Map.entry(
        name, new Call(body, context -> bundles.in(UiLanguage.of(context.getLocale()))));
  }

  private static String first(List<Object> values) {
    return values.getFirst().toString();
  }

  private String label(Scope in, String id, String otherwise) {
    return registry
        .find(id)
        .map(entity -> entity.labels().in(in.messages().language().language()))
        .orElse(otherwise);
  }

  private static Object[] rest(List<Object> values, int from) {
    return values.subList(from, values.size()).toArray();
  }

  /** What a function may look at besides its arguments. */
  private record Scope(Messages messages, EvaluationContext context) {
    Frame frame() {
      return (Frame) context.getVariable("frame");
    }
  }

  private interface Body {
    Object run(Scope in, List<Object> values);
  }

  private record Call(Body body, java.util.function.Function<EvaluationContext, Messages> messages)
      implements Function {
    @Override
    @SuppressWarnings("NullAway") // Pebble: null means that arguments have places, not names.
    public List<String> getArgumentNames() {
      return null;
    }

    @Override
    public Object execute(
        Map<String, Object> arguments, PebbleTemplate self, EvaluationContext context, int line) {
      List<Object> inOrder = new ArrayList<>(arguments.size());
      for (int place = 0; place < arguments.size(); place++) {
        inOrder.add(Objects.requireNonNull(arguments.get(Integer.toString(place))));
      }
      return body.run(new Scope(messages.apply(context), context), inOrder);
    }
  }
}
