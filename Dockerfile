# Builds Medina with Maven and runs it on a JRE, as a user without rights.

FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /src
# The dependencies change seldom: a layer of their own keeps them between builds.
COPY pom.xml ./
COPY .mvn .mvn
RUN mvn -B -ntp -q dependency:resolve
COPY src src
COPY templates templates
COPY docs/quality.md docs/quality.md
RUN mvn -B -ntp -q -DskipTests -Dspotless.check.skip=true package

FROM eclipse-temurin:25-jre
RUN useradd --system --uid 10001 --home-dir /opt/medina --shell /usr/sbin/nologin medina \
 && install -d -o medina -g medina /var/lib/medina
WORKDIR /opt/medina
COPY --from=build /src/target/medina target/medina
COPY crawler-config crawler-config
COPY LICENSE NOTICE ./

# The site listens on all addresses of the container; the data of the embedded node, which runs
# only when no MEDINA_ELASTICSEARCH_URL is given, lies in the volume.
ENV LANG=C.UTF-8 \
    MEDINA_WEB_HOST=0.0.0.0 \
    MEDINA_WEB_PORT=8080 \
    MEDINA_ELASTICSEARCH_DATA=/var/lib/medina
VOLUME /var/lib/medina
EXPOSE 8080
USER medina

# The base image has neither curl nor wget; bash can speak enough HTTP.
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s --retries=4 \
  CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/$MEDINA_WEB_PORT && printf 'GET /health HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200 '"]

ENTRYPOINT ["java", "-XX:Tier4InvocationThreshold=50000", "-XX:Tier4MinInvocationThreshold=6000", \
  "-XX:Tier4CompileThreshold=150000", "-XX:Tier4BackEdgeThreshold=400000", \
  "-XX:+UseSerialGC", "-XX:MaxRAMPercentage=60", \
  "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", \
  "-Dmedina.home=/opt/medina/target/medina", "-Dmedina.directory=/opt/medina", \
  "-cp", "/opt/medina/target/medina/medina.jar:/opt/medina/target/medina/lib/*", \
  "org.medina.app.Main"]
CMD ["serve"]
