package org.relata.api;

import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Documents how operations that are given names of entities answer unclear ones. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ApiResponse(
    responseCode = "404",
    description = "No entity has the name; 'candidates' are those with similar names.")
@ApiResponse(
    responseCode = "409",
    description = "Several entities have the name: 'candidates'. Ask by identifier.")
@interface NamesEntities {}
