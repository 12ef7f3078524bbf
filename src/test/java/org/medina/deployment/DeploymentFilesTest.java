package org.medina.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.medina.config.ConfigCheck;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Holds the Docker files to the build and to the configuration, where no engine can. */
class DeploymentFilesTest {
  private static final Pattern VARIABLE = Pattern.compile("(?<!\\$)\\$\\{([A-Z_]+)(:[?-][^}]*)?}");

  @Test
  void composeUsesTheElasticsearchThatTheTestsRun() throws IOException {
    String version =
        Pattern.compile("<elasticsearch-server.version>([^<]+)<")
            .matcher(Files.readString(Path.of("pom.xml")))
            .results()
            .findFirst()
            .orElseThrow()
            .group(1);

    assertThat(service("elasticsearch").get("image"))
        .isEqualTo("docker.elastic.co/elasticsearch/elasticsearch:" + version);
  }

  @Test
  void theExampleEnvironmentNamesEveryVariableOfCompose() throws IOException {
    Set<String> used = new TreeSet<>();
    VARIABLE
        .matcher(Files.readString(Path.of("docker-compose.yml")))
        .results()
        .forEach(found -> used.add(found.group(1)));

    assertThat(exampleEnvironment().keySet()).containsExactlyInAnyOrderElementsOf(used);
  }

  @Test
  void noPasswordStandsInAFile() throws IOException {
    assertThat(exampleEnvironment().get("ELASTIC_PASSWORD")).isEmpty();
    assertThat(environment("elasticsearch").get("ELASTIC_PASSWORD"))
        .startsWith("${ELASTIC_PASSWORD:?");
    assertThat(environment("medina").get("MEDINA_ELASTICSEARCH_PASSWORD"))
        .startsWith("${ELASTIC_PASSWORD:?");
    assertThat(Files.readAllLines(Path.of(".gitignore"))).contains("/.env");
  }

  @Test
  void theSettingsThatComposeGivesAreOnesThatMedinaKnows(@TempDir Path empty) throws IOException {
    Map<String, String> settings = new HashMap<>();
    environment("medina")
        .forEach(
            (name, value) ->
                settings.put(name, VARIABLE.matcher(value).replaceAll(this::defaultOrSample)));
    settings.putAll(Map.of("MEDINA_WEB_HOST", "0.0.0.0", "MEDINA_WEB_PORT", "8080"));

    assertThat(ConfigCheck.of(empty, settings).faults()).isEmpty();
    assertThat(ConfigCheck.of(empty, settings).config().orElseThrow().index().url())
        .hasToString("http://elasticsearch:9200");
  }

  @Test
  void bothServicesAreWatchedAndKeepTheirData() throws IOException {
    assertThat(service("elasticsearch")).containsKeys("healthcheck", "volumes");
    assertThat(service("elasticsearch")).doesNotContainKey("ports");
    assertThat(service("medina").get("depends_on"))
        .isEqualTo(Map.of("elasticsearch", Map.of("condition", "service_healthy")));
    assertThat(dockerfile()).anyMatch(line -> line.startsWith("HEALTHCHECK "));
  }

  @Test
  void theImageRunsOnJava25WithoutRootAndKnowsTheLaunchersOptions() throws IOException {
    List<String> lines = dockerfile();
    String launcher = Files.readString(Path.of("medina"));

    assertThat(lines).contains("FROM eclipse-temurin:25-jre", "USER medina");
    assertThat(lines.indexOf("USER medina"))
        .isGreaterThan(lines.indexOf("FROM eclipse-temurin:25-jre"));
    for (String option :
        List.of(
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "org.medina.app.Main")) {
      assertThat(launcher).contains(option);
      assertThat(String.join("\n", lines)).contains(option);
    }
  }

  private String defaultOrSample(MatchResult variable) {
    String rest = variable.group(2);
    return rest != null && rest.startsWith(":-") ? rest.substring(2) : "sample";
  }

  private static List<String> dockerfile() throws IOException {
    return Files.readAllLines(Path.of("Dockerfile"));
  }

  private static Map<String, String> exampleEnvironment() throws IOException {
    Map<String, String> values = new HashMap<>();
    for (String line : Files.readAllLines(Path.of(".env.example"))) {
      if (line.contains("=") && !line.startsWith("#")) {
        String[] parts = line.split("=", 2);
        values.put(parts[0], parts[1]);
      }
    }
    return values;
  }

  private static Map<String, String> environment(String service) throws IOException {
    Map<String, String> environment = new HashMap<>();
    mapping(service(service).get("environment"))
        .forEach((name, value) -> environment.put(name, String.valueOf(value)));
    return environment;
  }

  private static Map<String, Object> service(String name) throws IOException {
    Object compose =
        new Load(LoadSettings.builder().build())
            .loadFromString(Files.readString(Path.of("docker-compose.yml")));
    return mapping(mapping(mapping(compose).get("services")).get(name));
  }

  private static Map<String, Object> mapping(Object value) {
    Map<String, Object> mapping = new HashMap<>();
    ((Map<?, ?>) value).forEach((key, entry) -> mapping.put(key.toString(), entry));
    return mapping;
  }
}
