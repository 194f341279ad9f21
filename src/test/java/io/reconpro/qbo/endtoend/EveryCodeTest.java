package io.reconpro.qbo.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.commons.support.HierarchyTraversalMode.TOP_DOWN;

import io.reconpro.qbo.log.Code;
import io.reconpro.qbo.testkit.Raises;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.ReflectionSupport;

/** Every code of the catalogue is raised through a run by some test. */
class EveryCodeTest {

    private final Set<Code> raised = ReflectionSupport.findAllClassesInPackage("io.reconpro.qbo", tests -> true,
                    name -> name.endsWith("Test")).stream()
            .flatMap(tests -> AnnotationSupport.findAnnotatedMethods(tests, Raises.class, TOP_DOWN).stream())
            .flatMap(test -> Arrays.stream(test.getAnnotation(Raises.class).value()))
            .collect(Collectors.toCollection(TreeSet::new));

    @Test
    void isRaised() {
        assertThat(Code.values()).containsExactlyElementsOf(raised);
    }
}
