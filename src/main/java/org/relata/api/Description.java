package org.relata.api;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import java.util.Objects;
import org.relata.query.ExportFormat;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** What the OpenAPI document says beyond the operations. */
@Configuration(proxyBeanMethods = false)
class Description {
  private static final String PROBLEM = "Problem";
  private static final String KEY = "key";

  static {
    // events are described in words, not by the class that sends them
    SpringDocUtils.getConfig().addResponseTypeToIgnore(SseEmitter.class);
  }

  @Bean
  OpenAPI document() {
    return new OpenAPI()
        .info(
            new Info()
                .title("relata")
                .version("v1")
                .description(
                    "Asks a knowledge graph made from articles: who stands in which relation to"
                        + " whom, by which sentences, and how things are connected; brings it up to"
                        + " date, and takes what people decide about names.")
                .license(new License().name("GPL-3.0-or-later").identifier("GPL-3.0-or-later")))
        .components(
            new Components()
                .addSecuritySchemes(
                    KEY,
                    new SecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .description("a key of 'relata keys add'")))
        .addSecurityItem(new SecurityRequirement().addList(KEY))
        // a service for its own machine asks for none
        .addSecurityItem(new SecurityRequirement())
        // the same wherever the service runs
        .addServersItem(new Server().url("/").description("this service"));
  }

  /** Each format of an export has its own media type. */
  @Bean
  OpenApiCustomizer mediaTypesOfExports() {
    return api -> {
      Content content = new Content();
      for (ExportFormat format : ExportFormat.values()) {
        content.addMediaType(format.mediaType(), new MediaType().schema(new StringSchema()));
      }
      PathItem exports = Objects.requireNonNull(api.getPaths().get(Exports.PATH));
      Objects.requireNonNull(exports.getGet().getResponses().get("200")).setContent(content);
    };
  }

  /** Every operation can be asked wrongly and can find no graph; all errors have one shape. */
  @Bean
  OpenApiCustomizer problemsOfEveryOperation() {
    return api -> {
      api.getComponents().addSchemas(PROBLEM, problem());
      api.getPaths()
          .values()
          .forEach(path -> path.readOperations().forEach(Description::addProblems));
    };
  }

  private static void addProblems(Operation operation) {
    ApiResponses answers = operation.getResponses();
    answers.addApiResponse(
        "400", new ApiResponse().description("A parameter is missing or out of its range."));
    answers.addApiResponse("401", new ApiResponse().description("A key is needed, or unknown."));
    answers.addApiResponse("403", new ApiResponse().description("The key's role may not do this."));
    answers.addApiResponse("429", new ApiResponse().description("Too many requests at once."));
    if (operation.getRequestBody() != null) {
      answers.addApiResponse(
          "411", new ApiResponse().description("The request does not tell its length."));
      answers.addApiResponse("413", new ApiResponse().description("The request is too large."));
      answers.addApiResponse("415", new ApiResponse().description("The request is not JSON."));
    }
    answers.addApiResponse(
        "500", new ApiResponse().description("An error of the service; its log tells more."));
    answers.addApiResponse("503", new ApiResponse().description("Neo4j does not answer."));
    answers.forEach(
        (status, answer) -> {
          if (!status.startsWith("2")) {
            answer.setContent(problemContent());
          }
        });
  }

  private static Content problemContent() {
    Schema<?> reference = new Schema<>().$ref(PROBLEM);
    return new Content()
        .addMediaType("application/problem+json", new MediaType().schema(reference));
  }

  private static Schema<?> problem() {
    return new ObjectSchema()
        .required(List.of("title", "status"))
        .description("A problem of RFC 9457.")
        .addProperty("type", new StringSchema().format("uri").description("what kind"))
        .addProperty("title", new StringSchema().description("the kind in words"))
        .addProperty("status", new IntegerSchema().description("the HTTP status"))
        .addProperty("detail", new StringSchema().description("what is wrong and what helps"))
        .addProperty(
            "instance", new StringSchema().format("uri-reference").description("what was asked"))
        .addProperty(
            "parameter", new StringSchema().description("which parameter is wrong, if one is"))
        .addProperty(
            "refresh", new StringSchema().description("the refresh that is under way, if one is"))
        .addProperty(
            "candidates",
            new ArraySchema()
                .items(new Schema<>().$ref("EntityMatch"))
                .description("entities that may have been meant by an unclear name"));
  }
}
