# The service alone; Neo4j is a container of its own (docker-compose.yml).
FROM eclipse-temurin:17-jdk AS build
WORKDIR /src
COPY . .
RUN ./mvnw -q -B -DskipTests package

FROM eclipse-temurin:17-jre
RUN useradd --system --uid 10001 --no-create-home relata \
 && install -d -o relata -m 700 /keys /judgements \
 && echo 'judgements: []' > /judgements/judgements.yaml \
 && chown relata /judgements/judgements.yaml
ENV RELATA_KEYS=/keys/keys RELATA_JUDGEMENTS=/judgements/judgements.yaml
VOLUME /keys /judgements
COPY --from=build /src/target/relata.jar /app/relata.jar
USER 10001
EXPOSE 8080
ENTRYPOINT ["java", "-Xmx1200m", "-Xss4m", "-XX:+UseSerialGC", "-jar", "/app/relata.jar"]
CMD ["up", "--host", "0.0.0.0"]
