package org.relata;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.AroundTryHook;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;
import net.jqwik.api.lifecycle.TryExecutionResult;
import net.jqwik.api.lifecycle.TryExecutor;
import net.jqwik.api.lifecycle.TryLifecycleContext;

/** Marks a property that is given broken inputs, as many as {@link FuzzTime} has time for. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Property(tries = Integer.MAX_VALUE, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
@AddLifecycleHook(Fuzz.InTime.class)
public @interface Fuzz {
  /** Inputs of a build. */
  int FEW = 100;

  /** Ends a property that has had its time. */
  final class InTime implements AroundPropertyHook, AroundTryHook {
    private FuzzTime time = new FuzzTime("", FEW);

    @Override
    public PropertyExecutionResult aroundProperty(
        PropertyLifecycleContext context, PropertyExecutor property) {
      time = new FuzzTime(context.extendedLabel(), FEW);
      PropertyExecutionResult result = property.execute();
      time.report();
      return result;
    }

    @Override
    public TryExecutionResult aroundTry(
        TryLifecycleContext context, TryExecutor input, List<Object> parameters) {
      TryExecutionResult result = input.execute(parameters);
      boolean last = !time.goesOn();
      return result.isSatisfied() ? TryExecutionResult.satisfied(last) : result;
    }
  }
}
